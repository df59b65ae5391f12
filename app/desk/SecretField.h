// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/vault/Passphrase.h"

#include <QLineEdit>

namespace yc::desk {

/// Where a passphrase is typed: dots, an eye that shows them while it is held on, no way to copy out. What was typed
/// leaves as a Passphrase in locked memory; the text of the field is overwritten.
class SecretField : public QLineEdit {
    Q_OBJECT
public:
    explicit SecretField(QWidget *parent = nullptr);
    /// Empties the field.
    [[nodiscard]] store::Passphrase take();
    /// Leaves the field as it is: for checks while typing.
    [[nodiscard]] store::Passphrase look() const { return store::Passphrase::fromText(text()); }
    void wipe();

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace yc::desk
