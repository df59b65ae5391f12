// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/residents/view/ResidentText.h"

#include "core/CodeTable.h"
#include "core/DivisionTable.h"
#include "services/residents/rules/LedgerFinding.h"
#include "services/residents/rules/Resident.h"
#include "services/residents/rules/ResidentCheck.h"
#include "services/residents/rules/ResidentType.h"
#include "ui/Masked.h"
#include "ui/text/ProblemText.h"

#include <QJsonArray>
#include <QLocale>

namespace yc::residents {

using core::CodeTable;
using core::FieldKind;

bool ResidentText::chinese() { return QLocale().language() == QLocale::Chinese; }

QString ResidentText::join(const QStringList &parts)
{
    QStringList full = parts;
    full.removeAll(QString());
    return full.join(QStringLiteral(" · "));
}

QString ResidentText::field(const QString &key)
{
    if (key == u"household_number")
        return QCoreApplication::translate("Field", "Household number");
    const core::Field *found = residentType().field(key);
    return found ? QCoreApplication::translate("Field", found->label.toUtf8().constData()) : key;
}

QString ResidentText::code(QStringView table, const QString &code)
{
    return code.isEmpty() ? QString() : CodeTable::named(table).label(code, chinese());
}

QString ResidentText::committee(const QString &code)
{
    const QString name = core::DivisionTable::builtIn().name(code);
    return name.isEmpty() ? code : name;
}

QString ResidentText::age(QDate birth, QDate today)
{
    const auto years = ageOn(today, birth);
    return years ? tr("%1 yrs").arg(*years) : QString();
}

QString ResidentText::headLine(const Resident &resident, QDate today)
{
    QString age = ResidentText::age(resident.birth, today);
    if (!age.isEmpty())
        age = tr("%1 (%2)").arg(age,
                                ui::Masked::apply(core::PersonalData::BirthDate, resident.birth.toString(Qt::ISODate)));
    const QString address = ui::Masked::apply(core::PersonalData::Address, resident.address);
    const QString place = QStringList{committee(resident.committee), address}.join(u' ').trimmed();
    return join({code(u"sex", resident.sex), age,
                 ui::Masked::apply(core::PersonalData::IdentityNumber, resident.idNumber), place});
}

QString ResidentText::shortLine(const QString &sex, QDate birth, const QString &committee, QDate today)
{
    return join({code(u"sex", sex), age(birth, today), ResidentText::committee(committee)});
}

QList<ResidentText::Tag> ResidentText::tags(const QStringList &codes)
{
    QList<Tag> plain;
    QList<Tag> all;
    const CodeTable &table = CodeTable::named(u"care_tag");
    for (const QString &code : codes) {
        const CodeTable::Entry *entry = table.find(code);
        const QString kind = entry ? entry->facts.value(QStringLiteral("sensitive")) : QString();
        if (kind == u"restricted")
            continue;
        (kind.isEmpty() ? all : plain).append({table.label(code, chinese()), !kind.isEmpty()});
    }
    return all + plain;
}

QString ResidentText::tagLine(const QStringList &codes, const core::Session &session)
{
    return codes.isEmpty() || session.may(QStringLiteral("residents.reveal"))
               ? tagLine(codes)
               : ui::Masked::apply(core::PersonalData::Welfare, codes.first());
}

QString ResidentText::tagLine(const QStringList &codes)
{
    QStringList names;
    const QList<Tag> shown = tags(codes);
    for (const Tag &tag : shown)
        names.append(tag.name);
    return names.join(chinese() ? QStringLiteral("、") : QStringLiteral(", "));
}

QString ResidentText::value(const core::Field &field, const QJsonValue &value, bool masked)
{
    if (value.isUndefined() || value.isNull())
        return {};
    if (field.kind == FieldKind::List) {
        QStringList codes;
        const QJsonArray entries = value.toArray();
        for (const auto &entry : entries)
            codes.append(entry.toString());
        return field.key == u"tags" ? tagLine(codes) : codes.join(QStringLiteral(", "));
    }
    if (field.kind == FieldKind::Flag)
        return value.toBool() ? tr("yes") : tr("no");
    if (field.key == u"household")
        return tr("a household");
    QString text = value.toString();
    if (field.key == u"committee")
        return committee(text);
    if (masked && ui::Masked::hides(field.personalData))
        return ui::Masked::apply(field.personalData, text);
    return field.kind == FieldKind::Code ? code(field.codeTable, text) : text;
}

QString ResidentText::person(const ui::ServiceContext &context, const QString &personId)
{
    constexpr qsizetype enoughToTell = 4;
    if (personId == context.store.session().personId)
        return context.store.session().personName;
    if (const QString name = context.names ? context.names->name(personId) : QString(); !name.isEmpty())
        return name;
    return personId.isEmpty() ? QString() : tr("Staff …%1").arg(personId.right(enoughToTell));
}

QString ResidentText::problem(const ResidentProblem &problem)
{
    return ui::ProblemText::of(problem.code, problem.context);
}

QString ResidentText::finding(const LedgerFinding &finding)
{
    const QString source = findingSource(finding.code);
    const QString text = QCoreApplication::translate("LedgerFinding", source.toUtf8().constData());
    return fillFinding(text.isEmpty() ? finding.code : text, finding);
}

QString ResidentText::caseState(const QString &state)
{
    if (state == u"correction")
        return tr("To be corrected");
    if (state == u"accepted")
        return tr("Accepted");
    if (state == u"paused")
        return tr("Clock paused");
    if (state == u"running")
        return tr("In progress");
    if (state == u"decided")
        return tr("Decided");
    if (state == u"closed")
        return tr("Closed");
    if (state == u"refused")
        return tr("Not accepted");
    if (state == u"withdrawn")
        return tr("Withdrawn");
    return state == u"terminated" ? tr("Terminated") : state;
}

} // namespace yc::residents
