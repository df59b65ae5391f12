// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/povertyaid/rules/RuleBook.h"
#include "services/povertyaid/view/FamilyForm.h"
#include "services/povertyaid/view/RowEditor.h"
#include "ui/FormView.h"

// Between what stands in the form and the JSON of an application.

namespace yc::povertyaid {

namespace {

/// Yuan as text for an amount in fen; what could not be read as it was typed.
QJsonValue yuanOf(const QVariant &value)
{
    if (value.typeId() == QMetaType::QString)
        return value.toString();
    return Money::fromFen(value.toLongLong()).toString();
}

QVariant fenOf(const QJsonValue &value)
{
    const auto amount = Money::parse(value.toString());
    return amount && *amount != Money() ? QVariant(amount->fen()) : QVariant();
}

int countOf(const QVariantMap &values, const char *key) { return values.value(QString::fromLatin1(key)).toInt(); }

} // namespace

void FamilyForm::setBody(const QJsonObject &body, QDate today)
{
    m_filling = true;
    m_today = today;
    m_family = body.value(u"family").toObject();
    m_people = m_family.value(u"members").toArray();
    m_member = 0;
    QList<ui::Choice> people;
    QJsonArray consents;
    const QJsonArray signatures = body.value(u"authorisations").toArray();
    for (const QJsonValue &one : std::as_const(m_people)) {
        const QString id = one[u"id"].toString();
        const QString name = one[u"name"].toString(id);
        people.append({id, name});
        QJsonObject consent{{QStringLiteral("member"), id}, {QStringLiteral("name"), name}};
        for (const QJsonValue &signature : signatures) {
            if (signature[u"member"].toString() == id)
                consent.insert(QStringLiteral("signed_on"), signature[u"signed_on"]);
        }
        consents.append(consent);
    }
    for (RowEditor *editor : {m_income, m_deductions})
        editor->setChoices(QStringLiteral("member"), people);
    m_supporters->setChoices(QStringLiteral("of"), people);
    m_income->setRows(m_family.value(u"income").toArray());
    m_deductions->setRows(m_family.value(u"deductions").toArray());
    m_supporters->setRows(m_family.value(u"supporters").toArray());
    m_authorisations->setRows(consents);
    m_vouchers->setRows(body.value(u"vouchers").toArray());
    QVariantMap account;
    for (const char *key : {"account_name", "account", "bank"})
        account.insert(QString::fromLatin1(key), body.value(QString::fromLatin1(key)).toString());
    m_accountForm->setValues(account);
    setProperty(m_family);
    showMembers();
    showMember(0);
    m_filling = false;
}

void FamilyForm::setProperty(const QJsonObject &family)
{
    const QJsonObject property = family.value(u"property").toObject();
    QVariantMap values{{QStringLiteral("money"), fenOf(property.value(u"money"))}};
    QMap<QString, int> vehicles;
    for (const QJsonValue &one : property.value(u"vehicles").toArray())
        ++vehicles[one[u"use"].toString()];
    for (const QString &use : {QStringLiteral("living"), QStringLiteral("work"), QStringLiteral("disabled")})
        values.insert(use, vehicles.contains(use) ? QVariant(vehicles.value(use)) : QVariant());
    QStringList areas;
    for (const QJsonValue &one : property.value(u"dwellings").toArray())
        areas.append(QString::number(one[u"area"].toDouble()));
    values.insert(QStringLiteral("dwellings"), areas.join(u' '));
    int homes = 0;
    const QJsonArray shops = property.value(u"non_residential").toArray();
    for (const QJsonValue &one : shops)
        homes += one[u"only_home"].toBool() ? 1 : 0;
    values.insert(QStringLiteral("non_residential"), shops.isEmpty() ? QVariant() : QVariant(int(shops.size())));
    values.insert(QStringLiteral("only_home"), homes > 0 ? QVariant(homes) : QVariant());
    for (const char *key : {"rural_extra", "machines", "shareholdings"}) {
        const QString name = QString::fromLatin1(key);
        values.insert(name, property.contains(name) ? property.value(name).toVariant() : QVariant());
    }
    m_propertyForm->setValues(values);
    m_placeForm->setValues({{QStringLiteral("area"), family.value(u"area").toString(QStringLiteral("urban"))}});
    QVariantMap spent;
    for (const QString &kind : Family::spendingKinds())
        spent.insert(kind, fenOf(family.value(u"spending")[kind]));
    m_spendingForm->setValues(spent);
    QJsonArray rows;
    const QJsonObject given = family.value(u"figures").toObject();
    for (auto it = given.constBegin(); it != given.constEnd(); ++it) {
        const QJsonValue value = (*it)[u"value"];
        rows.append(QJsonObject{
            {QStringLiteral("figure"), it.key()},
            {QStringLiteral("value"), value.isString() ? value.toString() : QString::number(value.toInteger())},
            {QStringLiteral("basis"), (*it)[u"basis"]}});
    }
    m_figures->setRows(rows);
}

void FamilyForm::keepMember()
{
    if (m_member >= m_people.size())
        return;
    const QVariantMap values = m_memberForm->values();
    const QJsonObject before = m_people.at(m_member).toObject();
    QJsonObject member;
    for (const char *key : {"id", "name", "birth"})
        member.insert(QLatin1String(key), before.value(QLatin1String(key)));
    for (const char *key : {"relation", "student", "absent", "absent_since"}) {
        if (const QString text = values.value(QString::fromLatin1(key)).toString(); !text.isEmpty())
            member.insert(QLatin1String(key), text);
    }
    for (const char *key : {"seriously_ill", "cannot_live_alone", "together", "single_parent", "refuses_work"})
        member.insert(QLatin1String(key), values.value(QString::fromLatin1(key)).toBool());
    for (const char *key : {"self_care_lost", "refused_offers"}) {
        if (const QVariant number = values.value(QString::fromLatin1(key)); number.isValid())
            member.insert(QLatin1String(key), QJsonValue::fromVariant(number));
    }
    const QString kind = values.value(QStringLiteral("disability_kind")).toString();
    const int grade = values.value(QStringLiteral("disability_grade")).toInt();
    if (!kind.isEmpty() && grade > 0)
        member.insert(QStringLiteral("disability"),
                      QJsonObject{{QStringLiteral("kind"), kind}, {QStringLiteral("grade"), grade}});
    m_people.replace(m_member, member);
}

QJsonObject FamilyForm::family() const
{
    QJsonObject family{{QStringLiteral("place"), m_family.value(u"place")},
                       {QStringLiteral("area"), m_placeForm->values().value(QStringLiteral("area")).toString()},
                       {QStringLiteral("members"), m_people},
                       {QStringLiteral("income"), m_income->rows()},
                       {QStringLiteral("deductions"), m_deductions->rows()}};
    QJsonArray supporters;
    for (const QJsonValue &row : m_supporters->rows()) {
        QJsonObject one = row.toObject();
        for (const char *key : {"of", "pays"}) { // nothing typed is nothing said
            if (one.value(QLatin1String(key)).toString().isEmpty())
                one.remove(QLatin1String(key));
        }
        supporters.append(one);
    }
    family.insert(QStringLiteral("supporters"), supporters);
    const QVariantMap values = m_propertyForm->values();
    QJsonObject property{{QStringLiteral("money"), yuanOf(values.value(QStringLiteral("money")))}};
    QJsonArray vehicles;
    for (const char *use : {"living", "work", "disabled"}) {
        for (int i = 0; i < countOf(values, use); ++i)
            vehicles.append(QJsonObject{{QStringLiteral("use"), QString::fromLatin1(use)}});
    }
    property.insert(QStringLiteral("vehicles"), vehicles);
    QJsonArray dwellings;
    const QStringList areas = values.value(QStringLiteral("dwellings")).toString().split(u' ', Qt::SkipEmptyParts);
    for (const QString &area : areas)
        dwellings.append(QJsonObject{{QStringLiteral("area"), area.toDouble()}});
    property.insert(QStringLiteral("dwellings"), dwellings);
    QJsonArray shops;
    for (int i = 0; i < countOf(values, "non_residential"); ++i)
        shops.append(QJsonObject{{QStringLiteral("only_home"), i < countOf(values, "only_home")}});
    property.insert(QStringLiteral("non_residential"), shops);
    for (const char *key : {"rural_extra", "machines", "shareholdings"})
        property.insert(QLatin1String(key), countOf(values, key));
    family.insert(QStringLiteral("property"), property);
    QJsonObject spending;
    const QVariantMap spent = m_spendingForm->values();
    for (auto it = spent.constBegin(); it != spent.constEnd(); ++it)
        spending.insert(it.key(), yuanOf(it.value()));
    family.insert(QStringLiteral("spending"), spending);
    QJsonObject figures;
    for (const QJsonValue &row : m_figures->rows()) {
        const QString key = row[u"figure"].toString();
        const bool whole = RuleBook::builtIn().figureUnit(key) != u"fen";
        const auto amount = Money::parse(row[u"value"].toString());
        figures.insert(key, QJsonObject{{QStringLiteral("value"),
                                         whole && amount ? QJsonValue(amount->fen() / 100) : row[u"value"]},
                                        {QStringLiteral("basis"), row[u"basis"]}});
    }
    family.insert(QStringLiteral("figures"), figures);
    return family;
}

QJsonArray FamilyForm::authorisations() const
{
    QJsonArray all;
    for (const QJsonValue &row : m_authorisations->rows()) {
        if (!row[u"signed_on"].toString().isEmpty())
            all.append(QJsonObject{{QStringLiteral("member"), row[u"member"]},
                                   {QStringLiteral("signed_on"), row[u"signed_on"]}});
    }
    return all;
}

QJsonArray FamilyForm::vouchers() const { return m_vouchers->rows(); }

QVariantMap FamilyForm::account() const { return m_accountForm->values(); }

} // namespace yc::povertyaid
