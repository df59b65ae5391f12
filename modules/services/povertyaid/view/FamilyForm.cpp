// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/povertyaid/view/FamilyForm.h"

#include "core/Age.h"
#include "services/povertyaid/view/AidWords.h"
#include "services/povertyaid/view/RowEditor.h"
#include "ui/Card.h"
#include "ui/FormView.h"
#include "ui/ListLine.h"
#include "ui/TabBar.h"
#include "ui/TextLabel.h"

#include <QVBoxLayout>

namespace yc::povertyaid {

using Kind = ui::FormFieldSpec::Kind;
using RowKind = RowEditor::Column::Kind;
using ui::FormFieldSpec;
using ui::Theme;

namespace {

enum Tab { FamilyTab, IncomeTab, PropertyTab, PapersTab };

FormFieldSpec field(const char *key, const QString &label, Kind kind)
{
    return {.key = QString::fromLatin1(key), .label = label, .kind = kind};
}

FormFieldSpec choice(const char *key, const QString &label, const QList<ui::Choice> &choices)
{
    FormFieldSpec spec = field(key, label, Kind::Choice);
    spec.choices = choices;
    return spec;
}

RowEditor::Column cell(const char *key, const QString &label, RowKind kind, int weight,
                       const QList<ui::Choice> &choices = {})
{
    return {QString::fromLatin1(key), label, kind, weight, choices};
}

} // namespace

FamilyForm::FamilyForm(QWidget *parent)
    : QWidget(parent)
    , m_tabs(new ui::TabBar(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::px(12));
    m_tabs->setAccessibleName(tr("Parts of the application"));
    for (const QString &name : {tr("Family"), tr("Income"), tr("Property and spending"), tr("Papers and account")})
        m_tabs->addTab(name);
    column->addWidget(m_tabs);
    makeFamily(column);
    makeIncome(column);
    makeProperty(column);
    makePapers(column);
    column->addStretch(1);
    connect(m_tabs, &QTabBar::currentChanged, this, &FamilyForm::showTab);
    showTab(FamilyTab);
}

ui::Card *FamilyForm::makeCard(QVBoxLayout *column, int tab, const QString &title)
{
    auto *card = new ui::Card(title, this);
    column->addWidget(card);
    m_cards.append({tab, card});
    return card;
}

void FamilyForm::makeFamily(QVBoxLayout *column)
{
    ui::Card *card = makeCard(column, FamilyTab, tr("Family members"));
    card->setAside(tr("from the household; Enter shows the particulars"));
    m_members = new QVBoxLayout;
    m_members->setSpacing(0);
    card->content()->addLayout(m_members);
    m_memberCard = makeCard(column, FamilyTab, {});
    m_memberForm = new ui::FormView(m_memberCard);
    QList<ui::Choice> grades{{QString(), tr("None")}};
    for (int grade = 1; grade <= 4; ++grade)
        grades.append({QString::number(grade), tr("Grade %1").arg(grade)});
    FormFieldSpec lost = field("self_care_lost", tr("Self-care indicators not met (of 6)"), Kind::Number);
    lost.placeholder = tr("empty: not assessed");
    m_memberForm->setFields({choice("relation", tr("Relation to the applicant"), AidWords::relations()),
                             choice("student", tr("Student"), AidWords::students()),
                             choice("disability_kind", tr("Kind of disability"), AidWords::disabilities()),
                             choice("disability_grade", tr("Grade of disability"), grades),
                             field("seriously_ill", tr("Seriously ill"), Kind::Flag),
                             field("cannot_live_alone", tr("Grown child who cannot live alone"), Kind::Flag),
                             field("together", tr("Lives with the family"), Kind::Flag),
                             field("single_parent", tr("Single parent"), Kind::Flag),
                             choice("absent", tr("Does not count because"), AidWords::absences()),
                             field("absent_since", tr("Absent since"), Kind::Date), lost,
                             field("refused_offers", tr("Offers of work refused"), Kind::Number),
                             field("refuses_work", tr("Refuses work without a reason"), Kind::Flag)});
    m_memberCard->content()->addWidget(m_memberForm);
    connect(m_memberForm, &ui::FormView::edited, this, [this] {
        if (m_filling)
            return;
        keepMember();
        showMembers();
        Q_EMIT edited();
    });
}

void FamilyForm::makeIncome(QVBoxLayout *column)
{
    ui::Card *income = makeCard(column, IncomeTab, tr("Income"));
    income->setAside(tr("Ctrl+Delete removes a row"));
    m_income = new RowEditor({cell("member", tr("Who"), RowKind::Choice, 3),
                              cell("kind", tr("Kind"), RowKind::Choice, 4, AidWords::incomeKinds()),
                              cell("amount", tr("Yuan"), RowKind::Money, 3),
                              cell("per", tr("Period"), RowKind::Choice, 3, AidWords::periods())},
                             tr("Add income"), income);
    income->content()->addWidget(m_income);
    ui::Card *less = makeCard(column, IncomeTab, tr("Claimed deductions"));
    m_deductions = new RowEditor({cell("member", tr("Who"), RowKind::Choice, 3),
                                  cell("kind", tr("Kind"), RowKind::Choice, 4, AidWords::deductionKinds()),
                                  cell("amount", tr("Yuan"), RowKind::Money, 3),
                                  cell("per", tr("Period"), RowKind::Choice, 3, AidWords::periods())},
                                 tr("Add deduction"), less);
    less->content()->addWidget(m_deductions);
    ui::Card *outside = makeCard(column, IncomeTab, tr("Supporters outside of the family"));
    m_supporters =
        new RowEditor({cell("name", tr("Name"), RowKind::Text, 4), cell("of", tr("Supports"), RowKind::Choice, 3),
                       cell("pays", tr("Pays a month"), RowKind::Money, 3), cell("able", tr("Able"), RowKind::Flag, 3)},
                      tr("Add supporter"), outside);
    outside->content()->addWidget(m_supporters);
    for (RowEditor *editor : {m_income, m_deductions, m_supporters})
        connect(editor, &RowEditor::edited, this, &FamilyForm::edited);
}

void FamilyForm::makeProperty(QVBoxLayout *column)
{
    ui::Card *property = makeCard(column, PropertyTab, tr("Property of the family"));
    m_placeForm = new ui::FormView(property);
    m_placeForm->setFields({choice("area", tr("Area"), AidWords::areas())});
    m_propertyForm = new ui::FormView(property);
    FormFieldSpec dwellings = field("dwellings", tr("Dwellings, m² of each"), Kind::Text);
    dwellings.placeholder = tr("41.5 60");
    m_propertyForm->setFields({field("money", tr("Money: deposits, securities, funds"), Kind::Money), dwellings,
                               field("living", tr("Motor vehicles for living"), Kind::Number),
                               field("work", tr("Vehicles for work"), Kind::Number),
                               field("disabled", tr("Disabled person’s vehicles"), Kind::Number),
                               field("non_residential", tr("Shops, offices, workshops"), Kind::Number),
                               field("only_home", tr("Of these the only home"), Kind::Number),
                               field("rural_extra", tr("Rural housing beyond the homestead"), Kind::Number),
                               field("machines", tr("Large machines"), Kind::Number),
                               field("shareholdings", tr("Company shareholdings"), Kind::Number)});
    auto *place = new QHBoxLayout; // as wide as the fields below
    place->setSpacing(Theme::px(16));
    place->addWidget(m_placeForm, 1);
    place->addStretch(1);
    property->content()->addLayout(place);
    property->content()->addWidget(m_propertyForm);
    ui::Card *spending = makeCard(column, PropertyTab, tr("Rigid spending of the last 12 months"));
    m_spendingForm = new ui::FormView(spending);
    m_spendingForm->setFields({field("medical", tr("Medical, own part"), Kind::Money),
                               field("education", tr("Education"), Kind::Money),
                               field("rehabilitation", tr("Rehabilitation"), Kind::Money),
                               field("living", tr("Living"), Kind::Money), field("other", tr("Other"), Kind::Money)});
    spending->content()->addWidget(m_spendingForm);
    ui::Card *given = makeCard(column, PropertyTab, tr("Figures that the program does not have"));
    given->setAside(tr("used only where they are missing"));
    m_figures = new RowEditor({cell("figure", tr("Figure"), RowKind::Choice, 5, AidWords::figures()),
                               cell("value", tr("Value"), RowKind::Money, 3),
                               cell("basis", tr("Document it stands in"), RowKind::Text, 5)},
                              tr("Add figure"), given);
    given->content()->addWidget(m_figures);
    for (ui::FormView *form : {m_placeForm, m_propertyForm, m_spendingForm})
        connect(form, &ui::FormView::edited, this, [this] {
            if (!m_filling)
                Q_EMIT edited();
        });
    connect(m_figures, &RowEditor::edited, this, &FamilyForm::edited);
}

void FamilyForm::makePapers(QVBoxLayout *column)
{
    ui::Card *consent = makeCard(column, PapersTab, tr("Authorisations to verify"));
    consent->setAside(tr("signed by every member"));
    m_authorisations = new RowEditor(
        {cell("name", tr("Member"), RowKind::Label, 3), cell("signed_on", tr("Signed on"), RowKind::Date, 4)}, {},
        consent);
    consent->content()->addWidget(m_authorisations);
    ui::Card *proof = makeCard(column, PapersTab, tr("Vouchers"));
    m_vouchers =
        new RowEditor({cell("about", tr("About"), RowKind::Text, 4), cell("what", tr("Paper"), RowKind::Text, 6)},
                      tr("Add voucher"), proof);
    proof->content()->addWidget(m_vouchers);
    ui::Card *account = makeCard(column, PapersTab, tr("Account for the benefit"));
    m_accountForm = new ui::FormView(account);
    FormFieldSpec number = field("account", tr("Account or social security card"), Kind::Text);
    number.masked = core::PersonalData::BankAccount;
    number.typeOver = true;
    number.revealable = true;
    m_accountForm->setFields(
        {field("account_name", tr("Name of the account"), Kind::Text), number, field("bank", tr("Bank"), Kind::Text)});
    account->content()->addWidget(m_accountForm);
    connect(m_accountForm, &ui::FormView::edited, this, [this] {
        if (!m_filling)
            Q_EMIT edited();
    });
    connect(m_accountForm, &ui::FormView::revealRequested, this, &FamilyForm::revealRequested);
    for (RowEditor *editor : {m_authorisations, m_vouchers})
        connect(editor, &RowEditor::edited, this, &FamilyForm::edited);
}

void FamilyForm::showTab(int tab)
{
    m_tabs->setCurrentIndex(tab);
    for (const auto &[of, card] : std::as_const(m_cards))
        card->setVisible(of == tab);
}

void FamilyForm::showMembers()
{
    while (m_lines.size() < m_people.size()) {
        auto *line = new ui::ListLine(ui::State::None, {}, {}, this);
        const qsizetype index = m_lines.size();
        connect(line, &QAbstractButton::clicked, this, [this, index] {
            showMember(index);
            m_memberForm->field(QStringLiteral("relation"))->editor()->setFocus(Qt::OtherFocusReason);
        });
        m_members->addWidget(line);
        m_lines.append(line);
    }
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        ui::ListLine *line = m_lines.at(i);
        line->setVisible(i < m_people.size());
        if (i >= m_people.size())
            continue;
        const QJsonObject member = m_people.at(i).toObject();
        QString text = member.value(u"name").toString();
        if (const auto age = core::ageOn(m_today, QDate::fromString(member.value(u"birth").toString(), Qt::ISODate)))
            text += tr(" (aged %1)").arg(*age);
        line->setText(text);
        line->setAccessibleName(text);
        const QList<ui::Choice> relations = AidWords::relations();
        const auto relation = std::ranges::find(relations, member.value(u"relation").toString(), &ui::Choice::code);
        line->setActionText(relation == relations.end() ? QString() : relation->label);
        line->update();
    }
}

void FamilyForm::showMember(qsizetype index)
{
    if (index >= m_people.size())
        return;
    const bool filling = std::exchange(m_filling, true);
    m_member = index;
    const QJsonObject member = m_people.at(index).toObject();
    m_memberCard->setTitle(tr("Particulars of %1").arg(member.value(u"name").toString()));
    QVariantMap values;
    for (const QString &key : m_memberForm->keys())
        values.insert(key, member.value(key).toVariant());
    values.insert(QStringLiteral("student"), member.value(u"student").toString(QStringLiteral("none")));
    values.insert(QStringLiteral("absent"), member.value(u"absent").toString(QStringLiteral("none")));
    values.insert(QStringLiteral("together"), member.value(u"together").toBool(true));
    const QJsonObject disability = member.value(u"disability").toObject();
    const int grade = disability.value(u"grade").toInt();
    values.insert(QStringLiteral("disability_kind"), disability.value(u"kind").toString());
    values.insert(QStringLiteral("disability_grade"), grade > 0 ? QString::number(grade) : QString());
    m_memberForm->setValues(values);
    m_filling = filling;
}

void FamilyForm::setReadOnly(bool readOnly)
{
    for (RowEditor *editor : {m_income, m_deductions, m_supporters, m_figures, m_authorisations, m_vouchers})
        editor->setReadOnly(readOnly);
    for (ui::FormView *form : {m_memberForm, m_placeForm, m_propertyForm, m_spendingForm, m_accountForm})
        form->setEnabled(!readOnly);
}

} // namespace yc::povertyaid
