// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Service.h"

namespace yc::socialcard {

/// Social security cards 社会保障卡: applications, losses, replacements, blank cards.
class SocialCardService final : public QObject, public ui::Service {
    Q_OBJECT
public:
    [[nodiscard]] QString id() const override { return QStringLiteral("socialcard"); }
    [[nodiscard]] QList<ui::PageDeclaration> pages() const override;
    void start(ui::ServiceContext &context) override { m_context = &context; }
    [[nodiscard]] QList<ui::SearchOffer> search(const QString &text) override;
    [[nodiscard]] bool present(const core::SearchHit &hit, ui::SearchOffer &offer) override;
    [[nodiscard]] QList<ui::WorkFigure> workFigures() override;
    [[nodiscard]] QFuture<core::Result<QList<core::MergeFinding>>> toBeChecked() override;
    [[nodiscard]] QString words(const core::MergeFinding &finding) override;

private:
    ui::ServiceContext *m_context = nullptr;
};

} // namespace yc::socialcard
