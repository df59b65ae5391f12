// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ServiceDesk.h"
#include "services/povertyaid/rules/ErrorList.h"
#include "services/povertyaid/rules/RecordTypes.h"
#include "services/povertyaid/view/MakeService.h"
#include "ui/text/ErrorText.h"

#include <QJsonArray>

namespace yc::test {

/// The pages of povertyaid. Monday, 10 March 2025.
class AidDesk final : public ServiceDesk {
public:
    AidDesk()
        : ServiceDesk(QDateTime(QDate(2025, 3, 10), QTime(10, 0)), {1070, 860})
    {
        ui::ErrorText::add(povertyaid::errorList());
        enter(session(1, QStringLiteral("周敏"), QStringLiteral("310106013"),
                      QStringLiteral("静安寺街道社区事务受理服务中心"),
                      {"residents.reveal", "povertyaid.view", "povertyaid.apply", "povertyaid.decide", "povertyaid.pay",
                       "povertyaid.check"}),
              povertyaid::recordTypes(), povertyaid::makeService());
    }
    /// Parents and a pupil; the father's id. All invented.
    QString settle()
    {
        const QString household =
            put(QStringLiteral("household"), {{QStringLiteral("number"), QStringLiteral("000031")}});
        const auto person = [&](const QString &name, const QString &birth, const QString &relation,
                                const QString &sex) {
            return put(QStringLiteral("resident"), {{QStringLiteral("name"), name},
                                                    {QStringLiteral("birth"), birth},
                                                    {QStringLiteral("sex"), sex},
                                                    {QStringLiteral("household"), household},
                                                    {QStringLiteral("relation"), relation},
                                                    {QStringLiteral("committee"), QStringLiteral("310106013005")}});
        };
        const QString father =
            person(QStringLiteral("周建国"), QStringLiteral("1980-03-04"), QStringLiteral("02"), QStringLiteral("1"));
        person(QStringLiteral("李文秀"), QStringLiteral("1982-07-15"), QStringLiteral("12"), QStringLiteral("2"));
        person(QStringLiteral("周小雨"), QStringLiteral("2012-09-01"), QStringLiteral("31"), QStringLiteral("2"));
        return father;
    }
};

} // namespace yc::test
