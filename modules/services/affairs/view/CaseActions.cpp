// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/affairs/view/CaseActions.h"

#include "services/affairs/rules/Application.h"
#include "services/affairs/rules/CaseProgress.h"
#include "services/affairs/rules/CaseType.h"
#include "services/affairs/rules/FormCheck.h"
#include "services/affairs/view/CaseWords.h"
#include "services/affairs/view/FieldSpec.h"

#include <QJsonArray>

namespace yc::affairs {

using Kind = ui::FormFieldSpec::Kind;

namespace {

ui::FormFieldSpec reasonField(const QString &label, bool required)
{
    return {.key = QStringLiteral("reason"), .label = label, .kind = Kind::MultiLine, .required = required};
}

/// Materials still to come: of a correction notice, or of a promise.
QStringList openMaterials(const ServiceItem &item, const QJsonObject &body)
{
    const bool agent = !body.value(QStringLiteral("agent")).toObject().isEmpty();
    QStringList ids;
    const auto missing = FormCheck::missing(item, body.value(QStringLiteral("materials")).toObject(), agent);
    for (const MissingMaterial &one : missing)
        ids.append(one.id);
    return ids;
}

const ServiceItem *itemOf(const AffairsContext &context, const QJsonObject &body)
{
    return context.catalogue().version(body.value(QStringLiteral("item")).toString(),
                                       body.value(QStringLiteral("item_version")).toInt());
}

} // namespace

QList<CaseAction> CaseActions::offered(const AffairsContext &context, const QJsonObject &body)
{
    const QString state = body.value(QStringLiteral("state")).toString();
    const bool running = CaseState::withRunningClock().contains(state);
    const bool open = running || state == CaseState::paused || state == CaseState::correction;
    QList<CaseAction> actions;
    const auto add = [&](const char *id, const QString &words, const char *permission, bool primary = false) {
        if (context.may(permission))
            actions.append({QString::fromLatin1(id), words, primary});
    };
    if (state == CaseState::correction || (open && body.contains(QStringLiteral("deficiency_until"))))
        add("supply", tr("Material received"), "affairs.accept", true);
    if (state == CaseState::decided)
        add("close", tr("Close the case"), "affairs.accept", true);
    if (running || state == CaseState::paused) {
        add("grant", tr("Grant"), "affairs.decide", true);
        add("deny", tr("Deny"), "affairs.decide");
        add("terminate", tr("Terminate"), "affairs.decide");
    }
    if (running)
        add("pause", tr("Pause the clock"), "affairs.review");
    if (state == CaseState::paused)
        add("resume", tr("Let the clock go on"), "affairs.review", true);
    if (open)
        add("withdraw", tr("Withdraw"), "affairs.accept");
    if ((state == CaseState::decided || state == CaseState::closed || state == CaseState::withdrawn) &&
        body.contains(QStringLiteral("accepted_on"))) {
        add("reopen", tr("Reopen"), "affairs.reopen");
    }
    bool first = true; // one primary button a page
    for (CaseAction &action : actions) {
        action.primary = action.primary && first;
        first = first && !action.primary;
    }
    return actions;
}

CaseActions::Question CaseActions::supply(const AffairsContext &context, const QJsonObject &body)
{
    Question question{tr("Material received"), tr("Tick what is there now."), {}, tr("Enter into the case")};
    const ServiceItem *item = itemOf(context, body);
    if (!item)
        return question;
    const QStringList open = openMaterials(*item, body);
    for (const QString &id : open) {
        const Material *material = item->material(id);
        question.fields.append({.key = QStringLiteral("material:") + id,
                                .label = material ? AffairsContext::words(material->name) : id,
                                .kind = Kind::Flag,
                                .placeholder = tr("Received")});
    }
    if (body.value(QStringLiteral("state")).toString() == CaseState::correction) {
        const Application application{.form = body.value(QStringLiteral("form")).toObject(),
                                      .agent = body.value(QStringLiteral("agent")).toObject()};
        const auto problems = FormCheck::check(item->fields, application.form, context.today());
        for (const FormProblem &problem : problems) {
            if (const FormField *field = item->field(problem.field)) {
                ui::FormFieldSpec spec = specOf(*field);
                spec.help = CaseWords::problem(problem, field);
                spec.required = false; // it may come on another day
                spec.key.prepend(QStringLiteral("field:"));
                question.fields.append(spec);
            }
        }
    }
    return question;
}

CaseActions::Question CaseActions::question(const AffairsContext &context, const QString &action,
                                            const QJsonObject &body)
{
    if (action == QLatin1String("supply"))
        return supply(context, body);
    if (action == QLatin1String("pause")) {
        QList<ui::Choice> kinds;
        for (const char *kind : {"special", "public_notice", "check", "hearing", "correction"})
            kinds.append({QString::fromLatin1(kind), CaseWords::pause(QString::fromLatin1(kind))});
        return {tr("Pause the clock"),
                tr("The time of the pause is not counted (Administrative Licence Law, art. 45)."),
                {{.key = QStringLiteral("kind"),
                  .label = tr("Why"),
                  .kind = Kind::Choice,
                  .required = true,
                  .choices = kinds},
                 reasonField(tr("Note"), false)},
                tr("Pause")};
    }
    if (action == QLatin1String("resume"))
        return {tr("Let the clock go on"), tr("The due date moves by the working days of the pause."), {}, tr("Go on")};
    if (action == QLatin1String("grant"))
        return {
            tr("Grant"), tr("The result is recorded with your name."), {reasonField(tr("Note"), false)}, tr("Grant")};
    if (action == QLatin1String("deny"))
        return {tr("Deny"), {}, {reasonField(tr("Reason"), true)}, tr("Deny")};
    if (action == QLatin1String("terminate"))
        return {tr("Terminate"), {}, {reasonField(tr("Reason"), true)}, tr("Terminate")};
    if (action == QLatin1String("close"))
        return {tr("Close the case"), tr("The result was handed over."), {reasonField(tr("Note"), false)}, tr("Close")};
    if (action == QLatin1String("reopen"))
        return {tr("Reopen"),
                tr("The time it was closed does not count."),
                {reasonField(tr("Reason"), true)},
                tr("Reopen")};
    return {tr("Withdraw"), tr("At the wish of the applicant."), {reasonField(tr("Reason"), true)}, tr("Withdraw")};
}

core::Command CaseActions::supplyCommand(const AffairsContext &context, const core::Document &document,
                                         const QVariantMap &values)
{
    QJsonObject materials;
    QJsonObject form;
    const ServiceItem *item = itemOf(context, document.body);
    for (auto it = values.begin(); it != values.end(); ++it) {
        const QString key = it.key().section(u':', 1);
        if (it.key().startsWith(QLatin1String("material:"))) {
            const Material *material = item ? item->material(key) : nullptr;
            if (it.value().toBool() && material) {
                materials.insert(key, QJsonObject{{QStringLiteral("state"), QStringLiteral("received")},
                                                  {QStringLiteral("copies"), material->copies}});
            }
        } else {
            form.insert(key, QJsonValue::fromVariant(it.value()));
        }
    }
    return supplementCase(context.rules, document.id, materials, form);
}

core::Command CaseActions::command(const AffairsContext &context, const QString &action, const core::Document &document,
                                   const QVariantMap &values)
{
    const QString reason = values.value(QStringLiteral("reason")).toString();
    if (action == QLatin1String("supply"))
        return supplyCommand(context, document, values);
    if (action == QLatin1String("pause"))
        return pauseCase(document.id, values.value(QStringLiteral("kind")).toString(), reason);
    if (action == QLatin1String("resume"))
        return resumeCase(context.rules, document.id);
    if (action == QLatin1String("grant"))
        return decideCase(document.id, QStringLiteral("granted"), reason);
    if (action == QLatin1String("deny"))
        return decideCase(document.id, QStringLiteral("denied"), reason);
    if (action == QLatin1String("terminate"))
        return decideCase(document.id, QStringLiteral("terminated"), reason);
    if (action == QLatin1String("close"))
        return closeCase(document.id, reason);
    if (action == QLatin1String("reopen"))
        return reopenCase(context.rules, document.id, reason);
    return withdrawCase(document.id, reason);
}

} // namespace yc::affairs
