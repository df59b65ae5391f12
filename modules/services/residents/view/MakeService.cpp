// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/residents/view/MakeService.h"

namespace yc::residents {

namespace {
class ResidentsService final : public ui::Service {
public:
    [[nodiscard]] QString id() const override { return QStringLiteral("residents"); }
    [[nodiscard]] QList<ui::PageDeclaration> pages() const override { return {}; }
};
} // namespace

std::unique_ptr<ui::Service> makeService() { return std::make_unique<ResidentsService>(); }

} // namespace yc::residents
