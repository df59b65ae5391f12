// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/eldercare/view/VisitForm.h"

#include "services/eldercare/rules/ElderTypes.h"
#include "services/eldercare/view/ElderWords.h"
#include "ui/ActionButton.h"
#include "ui/FormView.h"
#include "ui/KeyValueGrid.h"

namespace yc::eldercare {

using ui::FormFieldSpec;
using ui::Theme;

namespace {

QString k(const char *key) { return QString::fromLatin1(key); }

QList<FormFieldSpec> fieldSpecs()
{
    using Kind = FormFieldSpec::Kind;
    QList<FormFieldSpec> specs{
        {.key = k("on"), .label = VisitForm::tr("Visited on"), .kind = Kind::Date, .required = true},
        {.key = k("way"),
         .label = VisitForm::tr("Way of visiting"),
         .kind = Kind::Choice,
         .required = true,
         .choices = ElderWords::choices(u"visit_way")},
        {.key = k("seen"),
         .label = VisitForm::tr("Person seen or spoken to"),
         .kind = Kind::Choice,
         .required = true,
         .choices = {{k("yes"), VisitForm::tr("yes")}, {k("no"), VisitForm::tr("no, nobody was met")}}},
        {.key = k("risk_after"),
         .label = VisitForm::tr("Risk class from now on"),
         .kind = Kind::Choice,
         .choices = ElderWords::choices(u"visit_risk"),
         .help = VisitForm::tr("empty: as the register says")}};
    for (const QString &area : visitAreas()) {
        specs.append({.key = area,
                      .label = ElderWords::area(area),
                      .kind = Kind::Choice,
                      .choices = ElderWords::choices(u"visit_finding")});
        specs.append({.key = area + k(".note"), .label = VisitForm::tr("Remark")});
    }
    specs.append({.key = k("needs"), .label = VisitForm::tr("Needs"), .wide = true});
    specs.append({.key = k("follow_up"),
                  .label = VisitForm::tr("Follow-up"),
                  .wide = true,
                  .help = VisitForm::tr("who does what; needed where something is urgent")});
    specs.append({.key = k("next_on"),
                  .label = VisitForm::tr("Next visit by"),
                  .kind = Kind::Date,
                  .help = VisitForm::tr("empty: as the risk class says")});
    return specs;
}

} // namespace

VisitForm::VisitForm(QWidget *parent)
    : Card(tr("Visit"), parent)
    , m_head(new ui::KeyValueGrid(84, this))
    , m_form(new ui::FormView(this))
    , m_record(new ui::ActionButton(tr("Keep the visit"), ui::ActionButton::Kind::Primary, this))
    , m_cancel(new ui::ActionButton(tr("Call off"), ui::ActionButton::Kind::Plain, this))
    , m_handOver(new ui::ActionButton(tr("Hand over"), ui::ActionButton::Kind::Plain, this))
{
    m_form->setFields(fieldSpecs());
    m_record->setObjectName(k("record"));
    m_record->setKey(QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_handOver->setKey(Qt::Key_F9);
    m_cancel->setKey(QKeySequence(Qt::SHIFT | Qt::Key_F8));
    addHeaderWidget(m_handOver);
    addHeaderWidget(m_cancel);
    content()->addWidget(m_head);
    content()->addWidget(m_form);
    content()->addWidget(m_record, 0, Qt::AlignLeft);
    content()->addStretch(1);
    connect(m_form, &ui::FormView::edited, this, [this] { m_dirty = true; });
    connect(m_record, &QAbstractButton::clicked, this, &VisitForm::recordRequested);
    connect(m_cancel, &QAbstractButton::clicked, this, &VisitForm::cancelRequested);
    connect(m_handOver, &QAbstractButton::clicked, this, &VisitForm::handOverRequested);
    hide();
}

void VisitForm::clear()
{
    m_visit = {};
    m_resident.clear();
    m_dirty = false;
    hide();
}

void VisitForm::show(const core::Document &visit, const core::Person &person, QDate today, bool editable)
{
    m_visit = visit;
    m_resident = person.id;
    m_dirty = false;
    const QJsonObject &body = visit.body;
    const auto text = [&](const char *key) { return body.value(k(key)).toString(); };
    setTitle(tr("Visit to %1").arg(person.name));
    m_head->clear();
    m_head->setValue(k("address"), tr("Address"), person.address, core::PersonalData::Address);
    m_head->setValue(k("telephone"), tr("Telephone"), person.telephone, core::PersonalData::Telephone);
    m_head->setValue(k("risk"), tr("Risk class"), ElderWords::risk(text("risk")).words);
    m_head->setValue(k("planned"), tr("Planned on"),
                     visit.isNull() ? QString() : text("planned_on") + QStringLiteral(" · ") + text("worker_name"));
    const QString state = text("state");
    const bool open = visit.isNull() || state == VisitState::planned || state == VisitState::notMet;
    QVariantMap values;
    for (const QString &key : m_form->keys())
        values.insert(key, QVariant());
    if (!open || state == VisitState::notMet) {
        values.insert(k("on"), text("visited_on"));
        values.insert(k("way"), text("way"));
        values.insert(k("seen"), body.value(u"seen").toBool() ? k("yes") : k("no"));
        for (const QString &area : visitAreas()) {
            values.insert(area, body.value(u"findings")[area][u"finding"].toString());
            values.insert(area + k(".note"), body.value(u"findings")[area][u"note"].toString());
        }
        for (const char *key : {"risk_after", "needs", "follow_up", "next_on"})
            values.insert(k(key), text(key));
    }
    if (open) { // what is usual is there already; what is not is changed
        values.insert(k("on"), today.toString(Qt::ISODate));
        values.insert(k("way"), k("home"));
        values.insert(k("seen"), k("yes"));
        for (const QString &area : visitAreas())
            values.insert(area, k("good"));
    }
    m_form->setValues(values);
    m_form->setErrors({});
    m_editable = open && editable;
    m_record->setVisible(m_editable);
    for (ui::ActionButton *button : {m_cancel, m_handOver}) // there is something to call off
        button->setVisible(m_editable && !visit.isNull());
    setAsking(false);
    QWidget::show();
}

void VisitForm::setAsking(bool asking)
{
    m_asking = asking;
    m_form->setEnabled(m_editable && !asking);
    m_record->setEnabled(!asking);
}

VisitRecord VisitForm::record() const
{
    const QVariantMap values = m_form->values();
    const auto text = [&](const char *key) { return values.value(k(key)).toString(); };
    VisitRecord record;
    record.visit = m_visit.id;
    record.revision = m_visit.revision;
    record.resident = m_resident;
    record.on = QDate::fromString(text("on"), Qt::ISODate);
    record.way = text("way");
    record.seen = text("seen") == u"yes";
    for (const QString &area : visitAreas()) {
        record.findings.insert(area, values.value(area).toString());
        record.notes.insert(area, values.value(area + k(".note")).toString());
    }
    record.needs = text("needs");
    record.followUp = text("follow_up");
    record.riskAfter = text("risk_after");
    record.nextOn = QDate::fromString(text("next_on"), Qt::ISODate);
    return record;
}

} // namespace yc::eldercare
