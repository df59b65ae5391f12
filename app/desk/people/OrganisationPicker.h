// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Picker.h"

namespace yc::desk {

/// Chooses a street (9 digits) or a committee (12 digits), by name, pinyin or code. A whole code that the table does
/// not know can be typed too: committees come and go faster than programs are updated.
class OrganisationPicker : public ui::Picker {
    Q_OBJECT
public:
    /// `below`: only this organisation and those under it; empty: all.
    explicit OrganisationPicker(const QString &below = {}, QWidget *parent = nullptr);
    /// Empty if none is chosen.
    [[nodiscard]] QString code() const { return value().toString(); }
    void setCode(const QString &code);
    /// "静安寺街道", or the code itself.
    [[nodiscard]] static QString nameOf(const QString &code);
};

} // namespace yc::desk
