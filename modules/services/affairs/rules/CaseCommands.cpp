// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/affairs/rules/CaseCommands.h"

#include "core/Reveal.h"
#include "services/affairs/rules/CaseBody.h"
#include "services/affairs/rules/CaseType.h"
#include "services/affairs/rules/CommandList.h"
#include "services/affairs/rules/SlipRegister.h"

namespace yc::affairs {

namespace {

core::Error materialsError(const char *code, const QList<MissingMaterial> &materials)
{
    QStringList ids;
    for (const MissingMaterial &one : materials)
        ids.append(one.id);
    return {core::ErrorKind::FixInput, QString::fromLatin1(code), {{QStringLiteral("materials"), ids}}};
}

core::Result<> checkForm(const CaseRules &rules, const ServiceItem &item, const Application &application, QDate today)
{
    if (const QList<FormProblem> problems = formProblems(rules, item, application, today); !problems.isEmpty())
        return core::fail(core::ErrorKind::FixInput, "affairs.form-incomplete", FormCheck::contextOf(problems));
    return {};
}

QList<MissingMaterial> missingOf(const ServiceItem &item, const Application &application)
{
    return FormCheck::missing(item, application.materials, !application.agent.isEmpty());
}

/// Stores the case with its slip and takes the draft away: all of it or nothing.
core::Result<QJsonObject> finish(core::Transaction &transaction, const CaseRules &rules, const ServiceItem &item,
                                 const Application &application, const core::Document &document,
                                 const QString &slipKind)
{
    YC_ASSIGN(const core::Document stored, transaction.put(document));
    YC_ASSIGN(const core::Document slip, issueSlip(transaction, *rules.catalogue, item, stored, slipKind));
    if (!application.draft.isEmpty()) {
        if (const auto removed = transaction.remove(application.draft);
            !removed && removed.error().code != QLatin1String("store.not-found")) {
            return std::unexpected(removed.error());
        }
    }
    return answer(stored, slip);
}

using Step = std::function<core::Result<QJsonObject>(core::Transaction &, const ServiceItem &, QDate today)>;

/// What all four commands share: the repeated submit, the item in force, the applicant's file.
core::Command command(const core::CommandSpec &spec, const CaseRules &rules, const Application &application, Step step)
{
    core::Command result = spec.command();
    result.subject = application.applicant;
    result.work = [rules, application,
                   step = std::move(step)](core::Transaction &transaction) -> core::Result<QJsonObject> {
        YC_ASSIGN(const QJsonObject earlier, earlierAnswer(transaction, application.draft));
        if (!earlier.isEmpty())
            return earlier;
        const QDate today = transaction.now().toLocalTime().date();
        YC_ASSIGN(const ServiceItem *const item, itemInForce(rules, application, today));
        YC_TRY(checkApplicant(transaction, application, today));
        return step(transaction, *item, today);
    };
    return result;
}

/// The written promise of 容缺: what comes by when, never after the end of the promised limit.
QJsonObject promiseOf(const CaseRules &rules, const ServiceItem &item, const QList<MissingMaterial> &missing,
                      const QJsonObject &body, QDate today)
{
    const QDate due = QDate::fromString(body.value(QStringLiteral("due")).toString(), Qt::ISODate);
    QJsonArray items;
    for (const MissingMaterial &one : missing) {
        QDate until = rules.calendar->addWorkdays(today, one.laterDays).date;
        if (item.promised.unit == Limit::Unit::WorkingDays && due.isValid())
            until = std::min(until, due);
        items.append(QJsonObject{{QStringLiteral("material"), one.id},
                                 {QStringLiteral("until"), until.toString(Qt::ISODate)},
                                 {QStringLiteral("supplied"), false}});
    }
    return {{QStringLiteral("items"), items},
            {QStringLiteral("promised_on"), today.toString(Qt::ISODate)},
            {QStringLiteral("promised_by"), body.value(QStringLiteral("applicant_name"))}};
}

QString earliestUntil(const QJsonArray &items)
{
    QString earliest;
    for (const QJsonValue &one : items) {
        const QString until = one[QStringLiteral("until")].toString();
        if (earliest.isEmpty() || until < earliest) // ISO dates sort as text
            earliest = until;
    }
    return earliest;
}

} // namespace

core::Command acceptCase(const CaseRules &rules, const Application &application)
{
    return command(commands::accept, rules, application,
                   [rules, application](core::Transaction &transaction, const ServiceItem &item,
                                        QDate today) -> core::Result<QJsonObject> {
                       YC_TRY(checkForm(rules, item, application, today));
                       if (const auto missing = missingOf(item, application); !missing.isEmpty())
                           return std::unexpected(materialsError("affairs.material-missing", missing));
                       YC_ASSIGN(core::Document document, newCase(transaction, item, application));
                       becomeAccepted(document.body, transaction, rules, item);
                       return finish(transaction, rules, item, application, document, QStringLiteral("acceptance"));
                   });
}

core::Command acceptWithDeficiency(const CaseRules &rules, const Application &application)
{
    return command(commands::acceptWithDeficiency, rules, application,
                   [rules, application](core::Transaction &transaction, const ServiceItem &item,
                                        QDate today) -> core::Result<QJsonObject> {
                       YC_TRY(checkForm(rules, item, application, today));
                       const QList<MissingMaterial> missing = missingOf(item, application);
                       if (missing.isEmpty())
                           return core::fail(core::ErrorKind::FixInput, "affairs.nothing-missing");
                       QList<MissingMaterial> mainOnes;
                       std::ranges::copy_if(missing, std::back_inserter(mainOnes),
                                            [](const MissingMaterial &one) { return one.laterDays == 0; });
                       if (item.instant || !mainOnes.isEmpty()) {
                           return std::unexpected(
                               materialsError("affairs.not-deferrable", mainOnes.isEmpty() ? missing : mainOnes));
                       }
                       YC_ASSIGN(core::Document document, newCase(transaction, item, application));
                       becomeAccepted(document.body, transaction, rules, item);
                       const QJsonObject promise = promiseOf(rules, item, missing, document.body, today);
                       document.body.insert(QStringLiteral("deficiency"), promise);
                       document.body.insert(QStringLiteral("deficiency_until"),
                                            earliestUntil(promise.value(QStringLiteral("items")).toArray()));
                       addEvent(document.body, transaction, QStringLiteral("deficiency_promised"));
                       return finish(transaction, rules, item, application, document, QStringLiteral("deficiency"));
                   });
}

core::Command issueCorrection(const CaseRules &rules, const Application &application,
                              const QList<MaterialDefect> &defects, int deadlineDays)
{
    return command(commands::issueCorrection, rules, application,
                   [rules, application, defects, deadlineDays](core::Transaction &transaction, const ServiceItem &item,
                                                               QDate today) -> core::Result<QJsonObject> {
                       QJsonArray entries;
                       for (const MissingMaterial &one : missingOf(item, application))
                           entries.append(QJsonObject{{QStringLiteral("material"), one.id}});
                       for (const MaterialDefect &one : defects) {
                           entries.append(QJsonObject{{QStringLiteral("material"), one.material},
                                                      {QStringLiteral("what"), one.what}});
                       }
                       for (const FormProblem &one : formProblems(rules, item, application, today)) {
                           if (one.code != QLatin1String("form.unknown-field"))
                               entries.append(QJsonObject{{QStringLiteral("field"), one.field},
                                                          {QStringLiteral("code"), one.code}});
                       }
                       if (entries.isEmpty())
                           return core::fail(core::ErrorKind::FixInput, "affairs.nothing-missing");
                       YC_ASSIGN(core::Document document, newCase(transaction, item, application));
                       // A defective material is not there, whatever the tick says: it has to come again.
                       QJsonObject materials = document.body.value(QStringLiteral("materials")).toObject();
                       for (const MaterialDefect &one : defects) {
                           QJsonObject state = materials.value(one.material).toObject();
                           state.insert(QStringLiteral("state"), QStringLiteral("missing"));
                           materials.insert(one.material, state);
                       }
                       document.body.insert(QStringLiteral("materials"), materials);
                       document.body.insert(QStringLiteral("missing"), entries);
                       const int days =
                           deadlineDays > 0 ? deadlineDays : rules.catalogue->supervision().correctionDeadlineDays;
                       document.body.insert(QStringLiteral("correction_until"),
                                            rules.calendar->addWorkdays(today, days).date.toString(Qt::ISODate));
                       setState(document.body, CaseState::correction);
                       addEvent(document.body, transaction, QStringLiteral("correction_told"));
                       return finish(transaction, rules, item, application, document, QStringLiteral("correction"));
                   });
}

core::Command refuseCase(const CaseRules &rules, const Application &application, const Refusal &refusal)
{
    return command(
        commands::refuse, rules, application,
        [rules, application, refusal](core::Transaction &transaction, const ServiceItem &item,
                                      QDate today) -> core::Result<QJsonObject> {
            // Refusal without reason is what supervision looks for first (行政许可法 art. 32, 55).
            if (refusal.reason.trimmed().isEmpty())
                return core::fail(core::ErrorKind::FixInput, "affairs.reason-missing");
            QList<FormProblem> problems;
            for (const char *key : {"name", "id_number"}) {
                if (const FormField *field = item.field(QString::fromLatin1(key)))
                    problems += FormCheck::checkField(*field, application.form, today);
            }
            if (!problems.isEmpty()) {
                return core::fail(core::ErrorKind::FixInput, "affairs.form-incomplete", FormCheck::contextOf(problems));
            }
            YC_ASSIGN(core::Document document, newCase(transaction, item, application));
            document.body.insert(QStringLiteral("refusal"),
                                 QJsonObject{{QStringLiteral("reason"), refusal.reason.trimmed()},
                                             {QStringLiteral("right_body"), refusal.rightBody.trimmed()}});
            document.body.insert(QStringLiteral("outcome"), QStringLiteral("refused"));
            document.body.insert(QStringLiteral("closed_at"), transaction.now().toUTC().toString(Qt::ISODateWithMs));
            setState(document.body, CaseState::refused);
            addEvent(document.body, transaction, QStringLiteral("refused"));
            return finish(transaction, rules, item, application, document, QStringLiteral("refusal"));
        });
}

core::Command revealCaseField(const core::Document &document, const QString &field, const QString &reason)
{
    return core::revealCommand({.command = commands::reveal,
                                .subject = document.id,
                                .field = field,
                                .reason = reason,
                                .whose = document.body.value(QStringLiteral("applicant")).toString()});
}

core::Command revealFormField(const Application &application, const QString &field, const QString &reason)
{
    return core::revealCommand({.command = commands::reveal,
                                .subject = application.applicant.isEmpty() ? application.draft : application.applicant,
                                .field = field,
                                .reason = reason});
}

} // namespace yc::affairs
