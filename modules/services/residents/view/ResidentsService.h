// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/residents/view/StoreResidentDirectory.h"
#include "ui/Service.h"

#include <QCoreApplication>

namespace yc::residents {

/// The residents of a desk: list, person, import; and the directory through which other services meet them.
class ResidentsService final : public ui::Service {
    Q_DECLARE_TR_FUNCTIONS(ResidentsService)
public:
    [[nodiscard]] QString id() const override { return QStringLiteral("residents"); }
    [[nodiscard]] QList<ui::PageDeclaration> pages() const override;
    void start(ui::ServiceContext &context) override;
    [[nodiscard]] QList<ui::SearchOffer> search(const QString &text) override;
    [[nodiscard]] bool present(const core::SearchHit &hit, ui::SearchOffer &offer) override;
    [[nodiscard]] QList<ui::ValueLine> explain(const core::RecordType &type, const QJsonObject &body,
                                               const QString &field, const QJsonValue &value) override;
    [[nodiscard]] QFuture<QStringList> touchedBy(const core::RecordConflict &conflict) override;
    [[nodiscard]] QFuture<core::Result<QList<core::MergeFinding>>> toBeChecked() override;
    [[nodiscard]] QString words(const core::MergeFinding &finding) override;
    [[nodiscard]] core::ResidentDirectory *residentDirectory() override { return &m_directory; }

private:
    void presentHousehold(const core::SearchHit &hit, ui::SearchOffer &offer);
    ui::ServiceContext *m_context = nullptr;
    mutable StoreResidentDirectory m_directory; ///< pages hold on to it
};

} // namespace yc::residents
