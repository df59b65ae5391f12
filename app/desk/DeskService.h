// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/DeskPorts.h"
#include "desk/backup/BackupKeeper.h"
#include "ui/Service.h"

#include <QCoreApplication>

namespace yc::desk {

/// The desk's own pages, beside those of the lines of service: settings, help, calculator.
class DeskService final : public ui::Service {
    Q_DECLARE_TR_FUNCTIONS(DeskService)
public:
    explicit DeskService(DeskPorts ports)
        : m_ports(std::move(ports))
    {
    }
    [[nodiscard]] QString id() const override { return QStringLiteral("desk"); }
    void start(ui::ServiceContext &context) override;
    [[nodiscard]] QList<ui::PageDeclaration> pages() const override;
    [[nodiscard]] QList<ui::WorkFigure> workFigures() override;

private:
    DeskPorts m_ports;
    core::DocumentStore *m_store = nullptr;
    std::shared_ptr<BackupKeeper> m_backups;                    ///< shared with the page, which may go first
    QString m_peoplePermission = QStringLiteral("desk.people"); ///< or desk.roles: either opens the page
};

} // namespace yc::desk
