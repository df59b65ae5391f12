// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/AuditView.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace yc::ui {
class DateField;
}

namespace yc::desk {

/// What an auditor looks for: days, person, command, outcome, text. A choice applies at once, a text with Enter,
/// because each look is a row of the log.
class AuditFilterBar : public QWidget {
    Q_OBJECT
public:
    explicit AuditFilterBar(QWidget *parent = nullptr);
    [[nodiscard]] store::AuditFilter filter() const;
    /// Fills the lists of persons and commands from the log; what is chosen stays.
    void setChoices(const store::AuditView &view);
    void setOutcome(store::AuditFilter::Outcome outcome);
    void clear();
    void focusText();

Q_SIGNALS:
    void changed();
    /// Enter in the text where it is already applied: to the list.
    void leaveDown();

private:
    void choose();
    QComboBox *addBox(const QString &everything, const QString &name);
    void refill(QComboBox *box, const QList<std::pair<QString, QString>> &entries);

    ui::DateField *m_from;
    ui::DateField *m_until;
    QComboBox *m_person;
    QComboBox *m_command;
    QComboBox *m_outcome;
    QLineEdit *m_text;
    store::AuditFilter m_last; ///< what changed() was last said for
};

} // namespace yc::desk
