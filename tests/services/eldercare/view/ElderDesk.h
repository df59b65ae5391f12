// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ServiceDesk.h"
#include "services/eldercare/rules/ErrorList.h"
#include "services/eldercare/rules/RecordTypes.h"
#include "services/eldercare/view/MakeService.h"
#include "ui/text/ErrorText.h"

#include <QJsonArray>

namespace yc::test {

/// The pages of eldercare, for several people one after the other. Wednesday, 18 November 2026.
class ElderDesk final : public ServiceDesk {
public:
    ElderDesk()
        : ServiceDesk(QDateTime(QDate(2026, 11, 18), QTime(10, 0)), {1180, 900})
    {
        ui::ErrorText::add(eldercare::errorList());
        signIn("clerk");
    }

    /// "clerk", "point" (a second assessor) or "supervisor".
    void signIn(const char *who)
    {
        const QString org = QStringLiteral("310106012");
        const QString street = QStringLiteral("静安区南京西路街道");
        const auto work = [&](int person, const QString &name) {
            return session(
                person, name, org, street,
                {"eldercare.view", "eldercare.assess", "eldercare.apply", "eldercare.pay", "eldercare.visit"});
        };
        const QLatin1StringView as(who);
        enter(as == QLatin1StringView("supervisor")
                  ? session(3, QStringLiteral("陈主管"), org, street,
                            {"eldercare.view", "eldercare.approve-payment", "eldercare.policy"})
              : as == QLatin1StringView("clerk") ? work(1, QStringLiteral("周敏"))
                                                 : work(2, QStringLiteral("吴晓")),
              eldercare::recordTypes(), eldercare::makeService());
    }

    QString addPerson(const QString &name, const QString &birth, const QStringList &tags = {},
                      const QString &category = QStringLiteral("11"))
    {
        return put(QStringLiteral("resident"), {{QStringLiteral("name"), name},
                                                {QStringLiteral("birth"), birth},
                                                {QStringLiteral("sex"), QStringLiteral("2")},
                                                {QStringLiteral("address"), QStringLiteral("康定路31弄2号101室")},
                                                {QStringLiteral("telephone"), QStringLiteral("13800005678")},
                                                {QStringLiteral("residence_category"), category},
                                                {QStringLiteral("tags"), QJsonArray::fromStringList(tags)},
                                                {QStringLiteral("committee"), QStringLiteral("310106012001")}});
    }
};

} // namespace yc::test
