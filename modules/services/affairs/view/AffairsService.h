// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/affairs/view/StoreCaseDesk.h"

namespace yc::affairs {

/// Affairs of residents 政务事项: workbench, acceptance, cases.
class AffairsService final : public QObject, public ui::Service {
    Q_OBJECT
public:
    AffairsService();
    [[nodiscard]] QString id() const override { return QStringLiteral("affairs"); }
    [[nodiscard]] QList<ui::PageDeclaration> pages() const override;
    void start(ui::ServiceContext &context) override;
    [[nodiscard]] QList<ui::WorkFigure> workFigures() override;
    [[nodiscard]] QList<ui::SearchOffer> search(const QString &text) override;
    [[nodiscard]] bool present(const core::SearchHit &hit, ui::SearchOffer &offer) override;
    [[nodiscard]] QList<ui::ValueLine> explain(const core::RecordType &type, const QJsonObject &body,
                                               const QString &field, const QJsonValue &value) override;
    [[nodiscard]] QFuture<QStringList> touchedBy(const core::RecordConflict &conflict) override;
    [[nodiscard]] QFuture<core::Result<QList<core::MergeFinding>>> toBeChecked() override;
    [[nodiscard]] QString words(const core::MergeFinding &finding) override;
    [[nodiscard]] core::CaseDesk *caseDesk() override { return &m_desk; }

private:
    AffairsContext m_context;
    StoreCaseDesk m_desk{m_context};
};

} // namespace yc::affairs
