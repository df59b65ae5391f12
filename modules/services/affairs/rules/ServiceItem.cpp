// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/affairs/rules/ServiceItem.h"

namespace yc::affairs {

const FormField *ServiceItem::field(const QString &key) const
{
    for (const FormField &one : fields) {
        if (one.key == key)
            return &one;
    }
    return nullptr;
}

const Material *ServiceItem::material(const QString &key) const
{
    for (const Material &one : materials) {
        if (one.id == key)
            return &one;
    }
    return nullptr;
}

} // namespace yc::affairs
