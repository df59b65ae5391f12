// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/SecretField.h"

#include "ui/Icon.h"

#include <QAction>
#include <QKeyEvent>

namespace yc::desk {

SecretField::SecretField(QWidget *parent)
    : QLineEdit(parent)
{
    setEchoMode(QLineEdit::Password);
    setDragEnabled(false);
    setMaxLength(256);
    QAction *eye = addAction(ui::icon(QStringLiteral("eye"), ui::IconInk::Second), QLineEdit::TrailingPosition);
    eye->setCheckable(true);
    eye->setToolTip(tr("Show what is typed"));
    connect(eye, &QAction::toggled, this, [this, eye](bool shown) {
        setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
        eye->setIcon(ui::icon(shown ? QStringLiteral("eye-off") : QStringLiteral("eye"), ui::IconInk::Second));
        setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    });
}

store::Passphrase SecretField::take()
{
    QString typed = text();
    store::Passphrase secret = store::Passphrase::fromText(typed);
    clear(); // lets go of the buffer, so that it is ours alone to overwrite
    store::wipe(typed);
    return secret;
}

void SecretField::wipe()
{
    QString typed = text();
    clear();
    store::wipe(typed);
}

void SecretField::contextMenuEvent(QContextMenuEvent *) {}

void SecretField::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy) || event->matches(QKeySequence::Cut) || event->matches(QKeySequence::Undo) ||
        event->matches(QKeySequence::Redo))
        return;
    QLineEdit::keyPressEvent(event);
}

} // namespace yc::desk
