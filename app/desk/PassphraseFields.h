// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/SecretField.h"
#include "store/vault/PassphraseRules.h"

#include <QWidget>

#include <memory>

namespace yc::ui {
class StateLabel;
} // namespace yc::ui

namespace yc::desk {

/// A new passphrase, typed twice, with the rules below that turn good one by one while it is typed.
class PassphraseFields : public QWidget {
    Q_OBJECT
public:
    explicit PassphraseFields(const store::PassphraseRules &rules, QWidget *parent = nullptr);
    /// Which login number the passphrase must not hold.
    void setNumber(const QString &number);
    /// Shows the rule about earlier passphrases, which only the vault can check. `present`: what may be compared here.
    void showHistory(std::shared_ptr<const store::Passphrase> present = {});
    /// The vault has found the last one that was taken among the earlier ones.
    void markUsedBefore();
    [[nodiscard]] bool isGood() const { return m_good; }
    /// Empties both fields.
    [[nodiscard]] store::Passphrase take();
    void wipe();
    [[nodiscard]] SecretField *first() const { return m_first; }
    [[nodiscard]] SecretField *second() const { return m_second; }

Q_SIGNALS:
    void changed();

private:
    void check();
    const store::PassphraseRules m_rules;
    QString m_number;
    SecretField *m_first;
    SecretField *m_second;
    ui::StateLabel *m_length;
    ui::StateLabel *m_classes;
    ui::StateLabel *m_noNumber;
    ui::StateLabel *m_same;
    ui::StateLabel *m_history;
    std::shared_ptr<const store::Passphrase> m_present;
    bool m_good = false;
};

} // namespace yc::desk
