// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"

#include <QString>
#include <QVariantMap>

namespace yc::ui {

/// What a page may ask of the frame around it; implemented by the main window.
class Navigator {
public:
    virtual ~Navigator() = default;
    /// Shows a page ("residents", "residents.person", "affairs.accept" …) with what it needs to know.
    virtual void open(const QString &page, const QVariantMap &arguments = {}) = 0;
    /// Back to the page before, as Esc does.
    virtual void back() = 0;
    /// Whose card stands at the right; empty clears it.
    virtual void setCurrentPerson(const QString &residentId) = 0;
    [[nodiscard]] virtual QString currentPerson() const = 0;
    enum class Tone { Ok, Info, Warning };
    /// A message above the page that goes by itself or on Esc.
    virtual void say(Tone tone, const QString &text) = 0;
    /// The same for a failure: what happened, what is safe, what to do.
    virtual void sayError(const core::Error &error) = 0;
};

} // namespace yc::ui
