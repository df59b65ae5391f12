// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/DeskDoor.h"
#include "ui/Card.h"

class QLineEdit;

namespace yc::ui {
class ActionButton;
class Banner;
class DateField;
} // namespace yc::ui

namespace yc::desk {

class FirstPassphrase;
class OrganisationPicker;
class RoleChoice;

/// Who somebody is on this desk: to add a person, or to change one. Does it through the door and says so.
class PersonCard : public ui::Card {
    Q_OBJECT
public:
    /// `granter`: permissions of the one who sits here.
    PersonCard(DeskDoor &door, QSet<QString> granter, QWidget *parent = nullptr);
    void add();
    void edit(const store::PersonEntry &person);
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] RoleChoice *roles() const { return m_roles; }
    [[nodiscard]] FirstPassphrase *first() const { return m_first; }
    [[nodiscard]] QLineEdit *number() const { return m_number; }
    [[nodiscard]] QLineEdit *name() const { return m_name; }
    [[nodiscard]] OrganisationPicker *organisation() const { return m_organisation; }
    [[nodiscard]] ui::DateField *validTo() const { return m_to; }
    [[nodiscard]] ui::Banner *banner() const { return m_banner; }

Q_SIGNALS:
    /// `words`: what was done, for the page to say.
    void done(const QString &number, const QString &words);
    void left();

private:
    void fill(const store::PersonEntry &person);
    void save();
    /// Empty if it may be saved; else says what is missing and goes there.
    [[nodiscard]] bool isComplete();
    void setBusy(bool busy);
    DeskDoor &m_door;
    QSet<QString> m_granter;
    store::PersonEntry m_before; ///< empty number: a new person
    ui::Banner *m_banner;
    QWidget *m_form;
    QLineEdit *m_number;
    QLineEdit *m_name;
    OrganisationPicker *m_organisation;
    ui::DateField *m_from;
    ui::DateField *m_to;
    RoleChoice *m_roles;
    FirstPassphrase *m_first;
    ui::ActionButton *m_save;
    ui::ActionButton *m_cancel;
    bool m_busy = false;
};

} // namespace yc::desk
