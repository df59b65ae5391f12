// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/residents/view/PersonForm.h"

#include "core/CodeTable.h"
#include "core/DivisionTable.h"
#include "core/Masking.h"
#include "services/residents/rules/ResidentCheck.h"
#include "services/residents/rules/ResidentType.h"
#include "services/residents/view/ResidentText.h"
#include "ui/Card.h"
#include "ui/FlowLayout.h"
#include "ui/FormView.h"
#include "ui/Picker.h"
#include "ui/RevealBar.h"
#include "ui/TextLabel.h"

#include <QCheckBox>
#include <QJsonArray>

#include <algorithm>

namespace yc::residents {

using core::FieldKind;
using Kind = ui::FormFieldSpec::Kind;

namespace {

constexpr qsizetype committeeDigits = 12;
constexpr qsizetype streetDigits = 9;
constexpr qsizetype countyDigits = 6;
constexpr qsizetype mostOffers = 12;

QString numberKey() { return QStringLiteral("id_number"); }
QString committeeKey() { return QStringLiteral("committee"); }
QString placeKey() { return QStringLiteral("place"); }
QString datumKey() { return QStringLiteral("place_datum"); }
QString lngKey() { return QStringLiteral("lng"); }
QString latKey() { return QStringLiteral("lat"); }
QString tagsKey() { return QStringLiteral("tags"); }

QList<ui::Choice> choices(const QString &table)
{
    QList<ui::Choice> list;
    const QList<core::CodeTable::Entry> entries = core::CodeTable::named(table).entries();
    for (const core::CodeTable::Entry &entry : entries)
        list.append({entry.code, ResidentText::chinese() ? entry.zh : entry.en});
    return list;
}

/// Committees of the desk's street at first, those of its county when something is typed.
QList<ui::ResultItem> committees(const QString &org, const QString &text)
{
    const core::DivisionTable &divisions = core::DivisionTable::builtIn();
    QList<ui::ResultItem> items;
    const auto offer = [&](const QString &code) {
        if (code.size() == committeeDigits && items.size() < mostOffers)
            items.append({{}, {}, divisions.name(code), divisions.name(core::DivisionTable::parent(code)), code, code});
    };
    if (text.trimmed().isEmpty()) {
        const QStringList near = divisions.children(org.first(std::min(org.size(), streetDigits)));
        std::ranges::for_each(near, offer);
        return items;
    }
    constexpr qsizetype enough = 200; // streets come before committees and are passed over
    const auto found = divisions.find(text, enough, org.first(std::min(org.size(), countyDigits)));
    for (const auto &division : found)
        offer(division.code);
    return items;
}

} // namespace

PersonForm::PersonForm(const core::Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::Theme::px(16));
    const auto list = [](std::initializer_list<const char *> keys) {
        QStringList all;
        for (const char *key : keys)
            all.append(QString::fromLatin1(key));
        return all;
    };
    addCard(tr("Identity"), list({"name", "id_number", "sex", "birth", "ethnic_group", "former_name"}));
    ui::FormView *contact =
        addCard(tr("Contact and residence"), list({"telephone", "telephone_2", "address", "registered_address",
                                                   "residence_category", "place", "place_datum"}));
    addCommittee(static_cast<ui::Card *>(contact->parentWidget()));
    addCard(tr("Emergency contact"), list({"emergency_name", "emergency_relation", "emergency_telephone"}));
    addCard(tr("More"), list({"relation", "marital", "education", "employment", "political", "health", "note",
                              "deceased", "deceased_on"}));
    addTags();
}

ui::FormFieldSpec PersonForm::placeSpec(const QString &key) const
{
    using core::geo::Datum;
    if (key == placeKey()) {
        return {.key = key,
                .label = tr("Position on the map"),
                .masked = core::PersonalData::Address,
                .typeOver = true,
                .revealable = m_session.may(QStringLiteral("residents.reveal")),
                .placeholder = tr("Longitude, latitude")};
    }
    return {.key = key,
            .label = tr("Coordinates in"),
            .kind = Kind::Choice,
            .choices = {{core::geo::datumName(Datum::Wgs84), tr("WGS-84 (GPS, Tianditu)")},
                        {core::geo::datumName(Datum::Gcj02), tr("GCJ-02 (AMap, Tencent)")},
                        {core::geo::datumName(Datum::Bd09), tr("BD-09 (Baidu)")}}};
}

core::geo::Datum PersonForm::placeDatum() const
{
    return core::geo::datumNamed(field(datumKey())->value().toString()).value_or(core::geo::Datum::Wgs84);
}

void PersonForm::setPlace(const QJsonObject &body)
{
    m_place = Resident::fromBody(body).place();
    m_placeShown = m_place ? core::geo::pairText(*m_place) : QString();
    field(placeKey())->setValue(m_placeShown.isEmpty() ? QVariant() : QVariant(m_placeShown));
    field(datumKey())->setValue(core::geo::datumName(core::geo::Datum::Wgs84));
}

void PersonForm::showPlaceIn(const QString &datum)
{
    ui::FormField *shown = field(placeKey());
    const auto known = core::geo::datumNamed(datum);
    if (!m_place || !known || shown->isMasked() || shown->value().toString() != m_placeShown)
        return;
    const core::geo::Degrees there = core::geo::in(*known, *m_place);
    m_placeShown = core::geo::pairText({there.lng, there.lat});
    shown->setValue(m_placeShown);
}

std::optional<core::geo::Wgs84> PersonForm::place() const
{
    const QString text = field(placeKey())->value().toString();
    if (m_place && text == m_placeShown)
        return m_place;
    const auto typed = core::geo::readPair(text);
    return typed ? std::optional(core::geo::toWgs84(*typed, placeDatum())) : std::nullopt;
}

ui::FormFieldSpec PersonForm::spec(const QString &key) const
{
    if (key == placeKey() || key == datumKey())
        return placeSpec(key);
    const core::Field &field = *residentType().field(key);
    ui::FormFieldSpec spec{.key = key, .label = ResidentText::field(key), .required = field.required};
    switch (field.kind) {
    case FieldKind::Date:
        spec.kind = Kind::Date;
        spec.placeholder = QStringLiteral("1976-09-11");
        break;
    case FieldKind::Code:
        spec.kind = Kind::Choice;
        spec.choices = choices(field.codeTable);
        break;
    case FieldKind::Flag:
        spec.kind = Kind::Flag;
        spec.placeholder = tr("yes");
        break;
    default:
        spec.kind = key == u"note" ? Kind::MultiLine : Kind::Text;
        break;
    }
    spec.wide = key == u"address" || key == u"registered_address";
    if (core::Masking::hides(field.personalData)) {
        spec.masked = field.personalData;
        spec.revealable = m_session.may(QStringLiteral("residents.reveal"));
        // A new telephone number needs no look at the old one; an ID number is corrected, not replaced.
        spec.typeOver = (spec.kind == Kind::Text || spec.kind == Kind::Date) && key != numberKey();
    }
    if (key == numberKey()) {
        spec.maximumLength = 40; // typed with blanks, or pasted with a label around it
    }
    return spec;
}

ui::FormView *PersonForm::addCard(const QString &title, const QStringList &keys)
{
    auto *card = new ui::Card(title, this);
    auto *form = new ui::FormView(card);
    QList<ui::FormFieldSpec> specs;
    for (const QString &key : keys)
        specs.append(spec(key));
    form->setFields(specs);
    connect(form, &ui::FormView::edited, this, [this](const QString &key) {
        if (key == datumKey())
            showPlaceIn(field(key)->value().toString());
        Q_EMIT edited(key == placeKey() || key == datumKey() ? lngKey() : key);
    });
    auto *why = new ui::RevealBar(card);
    card->content()->addWidget(why);
    connect(form, &ui::FormView::revealRequested, why, [why](const QString &key) {
        why->ask(key, key == placeKey() ? tr("Position on the map") : ResidentText::field(key));
    });
    connect(why, &ui::RevealBar::confirmed, this, &PersonForm::unmaskRequested);
    card->content()->addWidget(form);
    layout()->addWidget(card);
    m_forms.append(form);
    return form;
}

void PersonForm::addCommittee(ui::Card *card)
{
    auto *box = new QVBoxLayout;
    box->setSpacing(ui::Theme::px(4));
    box->setContentsMargins(0, 0, 0, ui::Theme::px(6)); // with the card's 8, as far apart as the rows of a form
    auto *label = new ui::TextLabel(ui::TextRole::Label, ResidentText::field(committeeKey()), card);
    m_committee =
        new ui::Picker([org = m_session.scopeOrg()](const QString &text,
                                                    const ui::Picker::Reply &reply) { reply(committees(org, text)); },
                       card);
    m_committee->setFixedHeight(ui::Theme::fieldHeight());
    m_committee->setAccessibleName(label->text());
    m_committee->setPlaceholderText(tr("Name or pinyin of the committee"));
    label->setBuddy(m_committee);
    m_committeeError = new ui::TextLabel(ui::TextRole::Label, {}, card);
    m_committeeError->setState(ui::State::Late);
    m_committeeError->setWordWrap(true);
    m_committeeError->hide();
    box->addWidget(label);
    box->addWidget(m_committee);
    box->addWidget(m_committeeError);
    card->content()->insertLayout(0, box);
    connect(m_committee, &ui::Picker::picked, this, [this] { Q_EMIT edited(committeeKey()); });
}

void PersonForm::addTags()
{
    auto *card = new ui::Card(ResidentText::field(tagsKey()), this);
    auto *place = new QWidget(card);
    auto *flow = new ui::FlowLayout(ui::Theme::px(12), place);
    const QList<ui::Choice> tags = choices(QStringLiteral("care_tag"));
    for (const ui::Choice &tag : tags) {
        auto *box = new QCheckBox(tag.label, place);
        connect(box, &QCheckBox::clicked, this, [this] { Q_EMIT edited(tagsKey()); });
        flow->addWidget(box);
        m_tags.insert(tag.code, box);
    }
    card->content()->addWidget(place);
    layout()->addWidget(card);
}

void PersonForm::setMasking(bool on)
{
    for (const ui::FormView *form : std::as_const(m_forms)) {
        for (const QString &key : form->keys())
            form->field(key)->setMasking(on);
    }
}

void PersonForm::reveal(const QString &key)
{
    if (ui::FormField *found = field(key))
        found->reveal();
}

QStringList PersonForm::keys() const
{
    QStringList all{committeeKey(), tagsKey()};
    for (const ui::FormView *form : m_forms)
        all += form->keys();
    all[all.indexOf(placeKey())] = lngKey();
    all[all.indexOf(datumKey())] = latKey();
    return all;
}

ui::FormField *PersonForm::field(const QString &key) const
{
    for (const ui::FormView *form : m_forms) {
        if (ui::FormField *found = form->field(key == lngKey() ? placeKey() : key))
            return found;
    }
    return nullptr;
}

void PersonForm::setCommittee(const QString &code)
{
    m_committee->setValue(code.isEmpty() ? QVariant() : QVariant(code), ResidentText::committee(code));
}

void PersonForm::setBody(const QJsonObject &body)
{
    for (const ui::FormView *form : std::as_const(m_forms)) {
        for (const QString &key : form->keys()) {
            ui::FormField *field = form->field(key);
            field->setValue(body.value(key).toVariant());
            field->setProvenance({});
            field->setError({});
        }
    }
    setPlace(body);
    setCommittee(body.value(committeeKey()).toString());
    setError(committeeKey(), {});
    m_otherTags.clear();
    for (QCheckBox *box : std::as_const(m_tags))
        box->setChecked(false);
    const QJsonArray tags = body.value(tagsKey()).toArray();
    for (const auto &tag : tags) {
        if (QCheckBox *box = m_tags.value(tag.toString()))
            box->setChecked(true);
        else
            m_otherTags.append(tag.toString());
    }
}

QVariant PersonForm::value(const QString &key) const
{
    if (key == committeeKey())
        return m_committee->value();
    if (key == lngKey() || key == latKey()) {
        const auto at = place();
        return at ? QVariant(core::geo::degreesText(key == lngKey() ? at->lng : at->lat)) : QVariant();
    }
    if (key != tagsKey()) {
        const ui::FormField *found = field(key);
        return found->spec().kind == Kind::Flag && !found->value().toBool() ? QVariant() : found->value();
    }
    QStringList tags;
    const QList<ui::Choice> known = choices(QStringLiteral("care_tag"));
    for (const ui::Choice &tag : known) { // in the order of the table
        if (m_tags.value(tag.code)->isChecked())
            tags.append(tag.code);
    }
    tags += m_otherTags;
    return tags.isEmpty() ? QVariant() : QVariant(tags);
}

QJsonObject PersonForm::body(const QJsonObject &base) const
{
    QJsonObject body = base;
    const QStringList all = keys();
    for (const QString &key : all) {
        const QVariant typed = value(key);
        if (typed.isNull() || (typed.typeId() == QMetaType::QString && typed.toString().isEmpty()))
            body.remove(key);
        else
            body.insert(key, QJsonValue::fromVariant(typed));
    }
    // The same set in another order is no change.
    const auto setOf = [](const QJsonObject &object) {
        const QVariantList list = object.value(u"tags").toArray().toVariantList();
        QStringList names;
        for (const QVariant &tag : list)
            names.append(tag.toString());
        names.sort();
        return names;
    };
    if (setOf(base) == setOf(body) && base.contains(u"tags"))
        body.insert(tagsKey(), base.value(u"tags"));
    return body;
}

void PersonForm::prefill(const QString &key, const QVariant &value, const QString &provenance)
{
    if (ui::FormField *found = field(key)) {
        found->setValue(value);
        found->setProvenance(provenance);
        found->setError({});
    } else if (key == committeeKey()) {
        setCommittee(value.toString());
    }
}

void PersonForm::setError(const QString &key, const QString &text)
{
    if (ui::FormField *found = field(key)) {
        if (found->error() != text)
            found->setError(text);
    } else if (key == committeeKey()) {
        m_committeeError->setText(text.isEmpty() ? QString() : QStringLiteral("■ ") + text);
        m_committeeError->setVisible(!text.isEmpty());
    }
}

void PersonForm::focusField(const QString &key)
{
    if (ui::FormField *found = field(key))
        found->editor()->setFocus(Qt::OtherFocusReason);
    else if (key == committeeKey())
        m_committee->setFocus(Qt::OtherFocusReason);
}

QMap<QString, QString> PersonForm::check() const
{
    QMap<QString, QString> problems;
    for (const ui::FormView *form : m_forms)
        problems.insert(form->check());
    if (!field(placeKey())->value().toString().isEmpty() && !place())
        problems.insert(lngKey(), ResidentText::problem({lngKey(), QStringLiteral("resident.place")}));
    return problems;
}

} // namespace yc::residents
