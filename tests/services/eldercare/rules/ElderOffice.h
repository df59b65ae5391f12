// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/CommandSpec.h"
#include "core/PeopleNames.h"
#include "services/eldercare/rules/AbilityScale.h"
#include "services/eldercare/rules/AllowanceCommands.h"
#include "services/eldercare/rules/AssessmentCommands.h"
#include "services/eldercare/rules/ElderTypes.h"
#include "services/eldercare/rules/RecordTypes.h"
#include "services/eldercare/rules/VisitCommands.h"
#include "support/Office.h"

namespace yc::test {

/// A desk of the elderly care. 7 October 2026.
class ElderOffice final : public Office {
public:
    ElderOffice()
        : Office(eldercare::recordTypes(), QStringLiteral("310106012"),
                 QDateTime(QDate(2026, 10, 7), QTime(2, 0), QTimeZone::UTC))
    {
    }
    QString addPerson(const QString &name, const QString &birth, const QString &category = QStringLiteral("11"),
                      const QStringList &tags = {})
    {
        return add(QStringLiteral("resident"), {{QStringLiteral("name"), name},
                                                {QStringLiteral("birth"), birth},
                                                {QStringLiteral("residence_category"), category},
                                                {QStringLiteral("committee"), QStringLiteral("310106012001")},
                                                {QStringLiteral("tags"), QJsonArray::fromStringList(tags)}});
    }
    /// A colleague of whom the desk knows the name.
    void addStaff(const char *person)
    {
        const QString id = QStringLiteral("person:") + QLatin1String(person);
        add(core::staffType().name,
            {{QStringLiteral("person"), id}, {QStringLiteral("name"), QString::fromLatin1(person)}},
            core::staffRecordId(id));
    }
    void die(const QString &person, const QString &on)
    {
        set(person, "deceased", true);
        set(person, "deceased_on", on);
    }
    /// Every indicator at its best but the first ones, whose sum is `less` lower.
    [[nodiscard]] eldercare::AssessmentEdit edit(const QString &resident, int less = 0) const
    {
        eldercare::AssessmentEdit edit;
        edit.resident = resident;
        edit.form = {{QStringLiteral("assessed_on"), time.toLocalTime().date().toString(Qt::ISODate)},
                     {QStringLiteral("reason"), QStringLiteral("first")}};
        for (const eldercare::AbilityScale::Indicator &one : eldercare::AbilityScale::builtIn().indicators()) {
            const int taken = std::min(less, one.maximum());
            less -= taken;
            edit.scores.insert(one.code, one.maximum() - taken);
        }
        return edit;
    }
    /// A signed and confirmed assessment.
    QString assessed(const QString &resident, int less)
    {
        const QJsonObject first = must("first", eldercare::signAssessment(edit(resident, less)));
        const QString id = first.value(u"assessment").toString();
        must("second", eldercare::confirmAssessment(id, first.value(u"revision").toInteger()));
        return id;
    }
};

} // namespace yc::test
