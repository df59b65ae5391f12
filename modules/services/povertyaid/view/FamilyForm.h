// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/povertyaid/rules/Family.h"

#include <QJsonArray>
#include <QVariantMap>
#include <QWidget>

class QVBoxLayout;

namespace yc::ui {
class Card;
class FormView;
class ListLine;
class TabBar;
} // namespace yc::ui

namespace yc::povertyaid {

class RowEditor;

/// The family, its income, property and papers, on four tabs.
class FamilyForm : public QWidget {
    Q_OBJECT
public:
    explicit FamilyForm(QWidget *parent = nullptr);
    /// `body` as of an application: family, authorisations, vouchers, account_name, account, bank.
    void setBody(const QJsonObject &body, QDate today);
    /// The family as typed, for Family::fromJson: amounts that cannot be read stand as they were typed.
    [[nodiscard]] QJsonObject family() const;
    [[nodiscard]] QJsonArray authorisations() const;
    [[nodiscard]] QJsonArray vouchers() const;
    [[nodiscard]] QVariantMap account() const;
    void setReadOnly(bool readOnly);
    void showTab(int tab);
    /// Chooses a member, whose particulars stand below.
    void showMember(qsizetype index);
    [[nodiscard]] RowEditor *income() const { return m_income; }
    [[nodiscard]] RowEditor *figures() const { return m_figures; }
    [[nodiscard]] RowEditor *signatures() const { return m_authorisations; }
    [[nodiscard]] ui::FormView *memberForm() const { return m_memberForm; }
    [[nodiscard]] ui::FormView *propertyForm() const { return m_propertyForm; }
    [[nodiscard]] ui::FormView *accountForm() const { return m_accountForm; }
    [[nodiscard]] ui::TabBar *tabs() const { return m_tabs; }

Q_SIGNALS:
    void edited();
    void revealRequested(const QString &key);

private:
    void makeFamily(QVBoxLayout *column);
    void makeIncome(QVBoxLayout *column);
    void makeProperty(QVBoxLayout *column);
    void makePapers(QVBoxLayout *column);
    ui::Card *makeCard(QVBoxLayout *column, int tab, const QString &title);
    void showMembers();
    void keepMember();
    void setProperty(const QJsonObject &family);

    ui::TabBar *m_tabs;
    QList<std::pair<int, ui::Card *>> m_cards;
    QVBoxLayout *m_members = nullptr;
    QList<ui::ListLine *> m_lines;
    ui::Card *m_memberCard = nullptr;
    ui::FormView *m_memberForm = nullptr;
    RowEditor *m_income = nullptr;
    RowEditor *m_deductions = nullptr;
    RowEditor *m_supporters = nullptr;
    ui::FormView *m_placeForm = nullptr;
    ui::FormView *m_propertyForm = nullptr;
    ui::FormView *m_spendingForm = nullptr;
    RowEditor *m_figures = nullptr;
    RowEditor *m_authorisations = nullptr;
    RowEditor *m_vouchers = nullptr;
    ui::FormView *m_accountForm = nullptr;
    QJsonArray m_people; ///< members as in the family's JSON
    QJsonObject m_family;
    qsizetype m_member = 0;
    QDate m_today;
    bool m_filling = false;
};

} // namespace yc::povertyaid
