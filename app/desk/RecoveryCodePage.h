// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/EntrancePage.h"
#include "store/vault/RecoveryCode.h"

#include <QDate>

class QLineEdit;
class QTextDocument;

namespace yc::desk {

/// The recovery code, once: to print or to write down, and one group typed back as a proof.
class RecoveryCodePage : public EntrancePage {
    Q_OBJECT
public:
    RecoveryCodePage(store::RecoveryCode code, const QString &organisation, QDate today, QWidget *parent = nullptr);
    /// 1 to 8: the group that is asked for.
    [[nodiscard]] int askedGroup() const { return m_asked + 1; }
    [[nodiscard]] QString code() const { return m_code.toText(); }

Q_SIGNALS:
    void confirmed();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void print();
    void confirm();
    store::RecoveryCode m_code;
    QString m_organisation;
    QDate m_today;
    int m_asked;
    QLineEdit *m_typed;
};

} // namespace yc::desk
