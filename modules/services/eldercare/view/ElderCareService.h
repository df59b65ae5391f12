// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Service.h"

#include <QCoreApplication>

namespace yc::eldercare {

class AllowanceFigure;

/// 为老服务: ability assessments, the age allowance, visits.
class ElderCareService final : public ui::Service {
    Q_DECLARE_TR_FUNCTIONS(ElderCareService)
public:
    ElderCareService();
    ~ElderCareService() override;
    [[nodiscard]] QString id() const override { return QStringLiteral("eldercare"); }
    [[nodiscard]] QList<ui::PageDeclaration> pages() const override;
    void start(ui::ServiceContext &context) override;
    [[nodiscard]] QList<ui::WorkFigure> workFigures() override;
    [[nodiscard]] QList<ui::SearchOffer> search(const QString &text) override;
    [[nodiscard]] bool present(const core::SearchHit &hit, ui::SearchOffer &offer) override;

private:
    ui::ServiceContext *m_context = nullptr;
    std::unique_ptr<AllowanceFigure> m_owed;
};

} // namespace yc::eldercare
