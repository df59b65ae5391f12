// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/audit/AuditFilterBar.h"

#include "audit/AuditWords.h"
#include "ui/DateField.h"
#include "ui/Theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>

namespace yc::desk {

using audit::AuditWords;
using store::AuditFilter;
using ui::Theme;

AuditFilterBar::AuditFilterBar(QWidget *parent)
    : QWidget(parent)
    , m_from(new ui::DateField(this))
    , m_until(new ui::DateField(this))
    , m_person(addBox(tr("Everybody"), tr("Person")))
    , m_command(addBox(tr("Every command"), tr("Command")))
    , m_outcome(addBox(tr("Every result"), tr("Result")))
    , m_text(new QLineEdit(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::px(10));
    m_from->setPlaceholderText(tr("From day"));
    m_until->setPlaceholderText(tr("To day"));
    for (ui::DateField *day : {m_from, m_until}) {
        day->setAccessibleName(day->placeholderText());
        day->setFixedSize(Theme::px(124), Theme::fieldHeight());
        connect(day, &ui::DateField::dateEdited, this, [this, day] {
            if (day->text().trimmed().isEmpty() || day->date().isValid())
                choose();
        });
        row->addWidget(day);
    }
    row->addWidget(m_person, 2);
    row->addWidget(m_command, 3);
    m_outcome->addItem(tr("Succeeded"), int(AuditFilter::Outcome::Done));
    m_outcome->addItem(tr("Did not succeed"), int(AuditFilter::Outcome::Failed));
    row->addWidget(m_outcome, 2);
    m_text->setPlaceholderText(tr("Record, reason or machine, then Enter"));
    m_text->setAccessibleName(m_text->placeholderText());
    m_text->setClearButtonEnabled(true);
    m_text->setFixedHeight(Theme::fieldHeight());
    row->addWidget(m_text, 4);
    connect(m_text, &QLineEdit::returnPressed, this, [this] {
        if (filter() == m_last)
            Q_EMIT leaveDown();
        else
            choose();
    });
    connect(m_text, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty())
            choose();
    });
}

QComboBox *AuditFilterBar::addBox(const QString &everything, const QString &name)
{
    auto *box = new QComboBox(this);
    box->addItem(everything);
    box->setAccessibleName(name);
    box->setFixedHeight(Theme::fieldHeight());
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(4);
    box->setMaxVisibleItems(24);
    connect(box, &QComboBox::activated, this, &AuditFilterBar::choose);
    return box;
}

void AuditFilterBar::choose()
{
    if (filter() == m_last)
        return;
    m_last = filter();
    Q_EMIT changed();
}

AuditFilter AuditFilterBar::filter() const
{
    AuditFilter filter;
    if (const QDate from = m_from->date(); from.isValid())
        filter.from = from.startOfDay();
    if (const QDate until = m_until->date(); until.isValid())
        filter.until = until.addDays(1).startOfDay();
    filter.person = m_person->currentData().toString();
    filter.command = m_command->currentData().toString();
    filter.outcome = static_cast<AuditFilter::Outcome>(m_outcome->currentData().toInt());
    // The id of a record has a key of its own, and is found at once.
    const QString text = m_text->text().trimmed();
    if (text.contains(u':') && !text.contains(u' '))
        filter.subject = text;
    else
        filter.text = text;
    return filter;
}

void AuditFilterBar::refill(QComboBox *box, const QList<std::pair<QString, QString>> &entries)
{
    const QSignalBlocker quiet(box);
    const QVariant chosen = box->currentData();
    while (box->count() > 1)
        box->removeItem(1);
    for (const auto &[words, code] : entries)
        box->addItem(words, code);
    box->setCurrentIndex(qMax(0, chosen.isValid() ? box->findData(chosen) : 0));
}

void AuditFilterBar::setChoices(const store::AuditView &view)
{
    QList<std::pair<QString, QString>> people;
    for (const store::AuditView::Person &one : view.people())
        people.append({one.name.isEmpty() ? one.id : one.name, one.id});
    refill(m_person, people);
    QList<std::pair<QString, QString>> commands;
    QString kind;
    for (const QString &one : view.commands()) { // sorted, so those of a kind stand together
        const QString first = one.section(u'.', 0, 0);
        if (first != kind)
            commands.append({tr("All of: %1").arg(AuditWords::kind(one)), first + u'.'});
        kind = first;
        commands.append({AuditWords::command(one), one});
    }
    refill(m_command, commands);
}

void AuditFilterBar::setOutcome(AuditFilter::Outcome outcome)
{
    m_outcome->setCurrentIndex(static_cast<int>(outcome)); // in the order of the enumeration
    choose();
}

void AuditFilterBar::clear()
{
    {
        const QSignalBlocker quiet(m_text);
        m_text->clear();
    }
    m_from->setDate({});
    m_until->setDate({});
    for (QComboBox *box : {m_person, m_command, m_outcome})
        box->setCurrentIndex(0);
    choose();
}

void AuditFilterBar::focusText() { m_text->setFocus(Qt::OtherFocusReason); }

} // namespace yc::desk
