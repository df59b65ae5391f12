// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Service.h"

namespace yc::povertyaid {

/// Social assistance 社会救助: applications with the means test, monthly payments.
class PovertyAidService final : public QObject, public ui::Service {
    Q_OBJECT
public:
    [[nodiscard]] QString id() const override { return QStringLiteral("povertyaid"); }
    [[nodiscard]] QList<ui::PageDeclaration> pages() const override;
    void start(ui::ServiceContext &context) override { m_context = &context; }
    [[nodiscard]] QList<ui::WorkFigure> workFigures() override;
    [[nodiscard]] QList<ui::SearchOffer> search(const QString &text) override;
    [[nodiscard]] bool present(const core::SearchHit &hit, ui::SearchOffer &offer) override;

private:
    ui::ServiceContext *m_context = nullptr;
};

} // namespace yc::povertyaid
