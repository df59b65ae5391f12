// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/affairs/view/MakeService.h"

namespace yc::affairs {

namespace {
class AffairsService final : public ui::Service {
public:
    [[nodiscard]] QString id() const override { return QStringLiteral("affairs"); }
    [[nodiscard]] QList<ui::PageDeclaration> pages() const override { return {}; }
};
} // namespace

std::unique_ptr<ui::Service> makeService() { return std::make_unique<AffairsService>(); }

} // namespace yc::affairs
