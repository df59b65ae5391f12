// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/DocumentStore.h"
#include "services/affairs/rules/Application.h"
#include "services/affairs/rules/CaseRules.h"
#include "services/affairs/rules/FormCheck.h"

namespace yc::affairs {

// The parts that the commands of a case are made of. Used inside transactions only.

/// A code of the state machine written into a body.
void setState(QJsonObject &body, QLatin1StringView state);
/// Adds to the case's own history: what happened, when, by whom, at which desk.
void addEvent(QJsonObject &body, const core::Transaction &transaction, const QString &kind,
              const QJsonObject &more = {});
/// Starts or restarts the clock's result: accepted_at stays, due dates follow from it and the pauses.
void setDue(QJsonObject &body, const CaseRules &rules, const ServiceItem &item, QDate today);
/// The item of an application as it is in force today; errors as in CaseCommands.h.
[[nodiscard]] core::Result<const ServiceItem *> itemInForce(const CaseRules &rules, const Application &application,
                                                            QDate today);
/// The version a stored case was accepted by.
[[nodiscard]] core::Result<const ServiceItem *> itemOfCase(const CaseRules &rules, const QJsonObject &body);
/// Numbers and telephones in the form as they are to be stored: half-width, no spaces, legacy numbers converted.
[[nodiscard]] QJsonObject normalised(const QList<FormField> &fields, QJsonObject form, QDate today);
/// Every defect of form and agent, one list.
[[nodiscard]] QList<FormProblem> formProblems(const CaseRules &rules, const ServiceItem &item,
                                              const Application &application, QDate today);
/// The file of the applicant exists and says the same number as the form.
[[nodiscard]] core::Result<> checkApplicant(core::Transaction &transaction, const Application &application,
                                            QDate today);
/// A new case with its number, in no state yet.
[[nodiscard]] core::Result<core::Document> newCase(core::Transaction &transaction, const ServiceItem &item,
                                                   const Application &application);
/// Accepted now: state, time, due dates; an instant item goes on to decided and closed.
void becomeAccepted(QJsonObject &body, const core::Transaction &transaction, const CaseRules &rules,
                    const ServiceItem &item);
/// The answer of a command.
[[nodiscard]] QJsonObject answer(const core::Document &stored, const core::Document &slip = {});
/// The answer of an earlier submit of the same draft, if there was one; empty object if not.
[[nodiscard]] core::Result<QJsonObject> earlierAnswer(core::Transaction &transaction, const QString &draft);

} // namespace yc::affairs
