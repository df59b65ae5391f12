// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/eldercare/rules/AllowanceRun.h"
#include "ui/Service.h"

#include <QObject>
#include <QPromise>

#include <memory>
#include <stop_token>
#include <vector>

namespace yc::eldercare {

/// How many are owed the allowance and have not applied: a run over the register, made anew only when people or claims
/// changed, and not more often than settings/figures.json says. GUI thread.
class AllowanceFigure : public QObject {
    Q_OBJECT
public:
    explicit AllowanceFigure(ui::ServiceContext &context);
    ~AllowanceFigure() override;
    [[nodiscard]] QFuture<core::Result<qint64>> count();

private:
    ui::ServiceContext &m_context;
    core::Result<qint64> m_last = 0;
    QFuture<core::Result<std::shared_ptr<AllowanceRun>>> m_run;
    std::stop_source m_stop;
    std::vector<QPromise<core::Result<qint64>>>
        m_waiting; ///< each caller has a future of its own: one continuation each
    QDateTime m_at;
    bool m_stale = true;
    bool m_asked = false;
};

} // namespace yc::eldercare
