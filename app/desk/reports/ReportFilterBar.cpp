// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/reports/ReportFilterBar.h"

#include "core/DivisionTable.h"
#include "core/OrganisationCode.h"
#include "ui/DateField.h"
#include "ui/TextLabel.h"

#include <QComboBox>
#include <QHBoxLayout>

namespace yc::desk {

using ui::Theme;

namespace {

enum Period { ThisYear, ThisQuarter, ThisMonth, LastMonth, LastYear, Everything, Own };
constexpr int quarter = 3; ///< months

std::pair<QDate, QDate> daysOf(int period, QDate today)
{
    const QDate month(today.year(), today.month(), 1);
    switch (period) {
    case ThisQuarter:
        return {QDate(today.year(), (today.month() - 1) / quarter * quarter + 1, 1), today};
    case ThisMonth:
        return {month, today};
    case LastMonth:
        return {month.addMonths(-1), month.addDays(-1)};
    case LastYear:
        return {QDate(today.year() - 1, 1, 1), QDate(today.year() - 1, 12, 31)};
    case Everything:
        return {};
    default:
        return {QDate(today.year(), 1, 1), today};
    }
}

} // namespace

ReportFilterBar::ReportFilterBar(const core::Session &session, QDate today, QWidget *parent)
    : QWidget(parent)
    , m_today(today)
    , m_period(new QComboBox(this))
    , m_from(new ui::DateField(this))
    , m_dash(new ui::TextLabel(ui::TextRole::Secondary, tr("to"), this))
    , m_until(new ui::DateField(this))
    , m_organisation(new QComboBox(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::px(10));
    m_period->addItems({tr("This year"), tr("This quarter"), tr("This month"), tr("Last month"), tr("Last year"),
                        tr("All days"), tr("From … to …")});
    m_period->setAccessibleName(tr("Period"));
    m_from->setPlaceholderText(tr("From day"));
    m_until->setPlaceholderText(tr("To day"));
    for (ui::DateField *day : {m_from, m_until}) {
        day->setAccessibleName(day->placeholderText());
        day->setFixedSize(Theme::px(124), Theme::fieldHeight());
        connect(day, &ui::DateField::dateEdited, this, &ReportFilterBar::edited);
    }
    m_organisation->setAccessibleName(tr("Organisation"));
    m_organisation->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_organisation->setMinimumContentsLength(14);
    m_organisation->setMaxVisibleItems(24);
    for (QComboBox *box : {m_period, m_organisation})
        box->setFixedHeight(Theme::fieldHeight());
    for (QWidget *widget : std::initializer_list<QWidget *>{m_period, m_from, m_dash, m_until})
        row->addWidget(widget);
    row->addWidget(m_organisation, 1);
    row->addStretch(1);
    fillOrganisations(session.scopeOrg());
    choosePeriod(ThisYear);
    connect(m_period, &QComboBox::activated, this, [this](int index) {
        choosePeriod(index);
        if (index == Own)
            m_from->setFocus(Qt::OtherFocusReason);
        else
            Q_EMIT changed();
    });
    connect(m_organisation, &QComboBox::activated, this, &ReportFilterBar::changed);
}

void ReportFilterBar::fillOrganisations(const QString &scope)
{
    m_organisation->addItem(tr("All that is mine"));
    const auto code = core::OrganisationCode::parse(scope);
    if (!code)
        return;
    const core::DivisionTable &divisions = core::DivisionTable::builtIn();
    const QStringList below = divisions.children(code->digits());
    for (const QString &one : below)
        m_organisation->addItem(divisions.name(one), one);
    m_organisation->setEnabled(!below.isEmpty());
}

void ReportFilterBar::choosePeriod(int index)
{
    m_period->setCurrentIndex(index);
    if (index == Own)
        return;
    const auto [from, until] = daysOf(index, m_today);
    m_from->setDate(from);
    m_until->setDate(until);
}

void ReportFilterBar::edited()
{
    for (const ui::DateField *day : {m_from, m_until}) {
        if (!day->text().trimmed().isEmpty() && !day->date().isValid())
            return; // half typed
    }
    m_period->setCurrentIndex(Own);
    Q_EMIT changed();
}

void ReportFilterBar::setTime(reports::Report::Time time)
{
    m_isDay = time == reports::Report::Time::Day;
    for (QWidget *widget : std::initializer_list<QWidget *>{m_period, m_from, m_dash})
        widget->setVisible(!m_isDay);
    m_until->setPlaceholderText(m_isDay ? tr("On the day") : tr("To day"));
    m_until->setAccessibleName(m_until->placeholderText());
}

reports::ReportFilter ReportFilterBar::filter(QDate today) const
{
    QDate until = m_until->date();
    if (m_isDay && !until.isValid())
        until = today;
    return {m_isDay ? QDate() : m_from->date(), until, m_organisation->currentData().toString(), today};
}

void ReportFilterBar::setPeriod(QDate from, QDate until)
{
    m_period->setCurrentIndex(Own);
    m_from->setDate(from);
    m_until->setDate(until);
    Q_EMIT changed();
}

void ReportFilterBar::focusFirst()
{
    (m_isDay ? static_cast<QWidget *>(m_until) : m_period)->setFocus(Qt::TabFocusReason);
}

} // namespace yc::desk
