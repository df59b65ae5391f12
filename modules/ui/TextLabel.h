// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Theme.h"

#include <QLabel>

namespace yc::ui {

/// Words in one of the theme's roles. Plain text always: what people typed is never read as markup.
class TextLabel : public QLabel {
    Q_OBJECT
public:
    explicit TextLabel(TextRole role, const QString &text = {}, QWidget *parent = nullptr);
    void setRole(TextRole role);
    /// Ink of a state instead of the role's; State::None returns to the role's.
    void setState(State state);

protected:
    void changeEvent(QEvent *event) override;

private:
    void restyle();
    TextRole m_role;
    State m_state = State::None;
};

} // namespace yc::ui
