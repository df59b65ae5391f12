// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/ReportWords.h"

#include "core/CodeTable.h"
#include "core/DivisionTable.h"
#include "core/OrganisationCode.h"
#include "services/affairs/rules/Catalogue.h"
#include "services/povertyaid/rules/RuleBook.h"

#include <QLocale>

namespace yc::reports {

namespace {

const affairs::Catalogue &catalogue()
{
    static const affairs::Catalogue one = affairs::Catalogue::load().value_or(affairs::Catalogue());
    return one;
}

QString inLanguage(const affairs::LocalText &text) { return text.in(QLocale().name()); }

} // namespace

bool ReportWords::chinese() { return QLocale().language() == QLocale::Chinese; }

QString ReportWords::line(const QString &code)
{
    if (code.isEmpty())
        return notKnown();
    for (const affairs::ServiceItem &item : catalogue().items()) {
        if (item.line == code)
            return inLanguage(item.lineName);
    }
    return code;
}

QString ReportWords::item(const QString &id, QDate day)
{
    const affairs::ServiceItem *item = catalogue().item(id, day);
    for (const affairs::ServiceItem &one : catalogue().items()) {
        if (!item && one.id == id) // no longer, or not yet, in force
            item = &one;
    }
    return item ? inLanguage(item->name) : id.isEmpty() ? notKnown() : id;
}

QString ReportWords::code(const char *table, const QString &code)
{
    return code.isEmpty() ? notKnown() : core::CodeTable::named(QString::fromLatin1(table)).label(code, chinese());
}

QString ReportWords::aidClass(const QString &code)
{
    return code.isEmpty() ? notKnown() : povertyaid::RuleBook::builtIn().className(code, chinese());
}

QString ReportWords::organisation(const QString &code)
{
    const auto parsed = core::OrganisationCode::parse(code);
    const QString name = core::DivisionTable::builtIn().fullName(parsed ? parsed->digits() : code);
    return name.isEmpty() ? code : name;
}

QString ReportWords::band(const QList<int> &bands, const QVariant &lower)
{
    if (!lower.isValid())
        return notKnown();
    const qsizetype at = bands.indexOf(lower.toInt());
    if (at < 0 || at + 1 >= bands.size())
        return tr("%1 and over").arg(lower.toInt());
    return QStringLiteral("%1–%2").arg(lower.toInt()).arg(bands.at(at + 1) - 1);
}

} // namespace yc::reports
