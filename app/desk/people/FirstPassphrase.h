// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/vault/Passphrase.h"
#include "store/vault/PassphraseRules.h"

#include <QWidget>

namespace yc::ui {
class TextLabel;
} // namespace yc::ui

namespace yc::desk {

class SecretField;

/// A passphrase for somebody else: made by chance, readable so that it can be handed over, or typed instead. It opens
/// the desk once; the person has to choose an own one then.
class FirstPassphrase : public QWidget {
    Q_OBJECT
public:
    explicit FirstPassphrase(const store::PassphraseRules &rules, QWidget *parent = nullptr);
    /// Whom it is for; rules look at the sign-in number.
    void setNumber(const QString &number);
    /// A new one by chance, shown.
    void suggest();
    [[nodiscard]] bool isGood() const;
    /// Leaves the field as it is, so that it can still be written down; wipe() takes it away.
    [[nodiscard]] store::Passphrase look() const;
    void wipe();
    [[nodiscard]] SecretField *field() const { return m_field; }
    /// 16 characters in four groups without look-alikes, all four classes.
    [[nodiscard]] static QString byChance();

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void check();
    const store::PassphraseRules m_rules;
    QString m_number;
    SecretField *m_field;
    ui::TextLabel *m_verdict;
};

} // namespace yc::desk
