// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/PaperStamp.h"
#include "core/RecordId.h"
#include "ctl/Commands.h"
#include "ctl/DeskAccess.h"
#include "ctl/PersonChoice.h"
#include "print/SlipPdf.h"
#include "print/SlipTemplate.h"
#include "services/affairs/rules/CaseCommands.h"
#include "services/affairs/rules/FieldPrivacy.h"
#include "services/affairs/rules/FormCheck.h"
#include "services/affairs/rules/Prefill.h"
#include "services/affairs/rules/SlipRegister.h"
#include "services/affairs/rules/SlipSheet.h"
#include "ui/Masked.h"
#include "ui/text/ErrorText.h"
#include "ui/text/ProblemText.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

#include <cstdio>

namespace yc::ctl {

using affairs::Application;
using affairs::ServiceItem;
using core::Result;

namespace {

class Accept {
    Q_DECLARE_TR_FUNCTIONS(Accept)
public:
    static void declare(QCommandLineParser &parser)
    {
        parser.addPositionalArgument(QStringLiteral("item"),
                                     tr("Id or basic code of a service item, or words that fit one only."),
                                     QStringLiteral("ITEM"));
        parser.addOption({QStringLiteral("person"),
                          tr("The applicant: the id that search shows, or the whole ID number."),
                          QStringLiteral("ID")});
        parser.addOption(
            {QStringLiteral("form"),
             tr("JSON file with form, materials and agent, or with the fields of the form alone; - is standard input."),
             QStringLiteral("FILE")});
        parser.addOption({QStringLiteral("all-materials"), tr("Every material that must be there was received.")});
        parser.addOption({QStringLiteral("deficient"), tr("Accept on a written promise to supply what is missing.")});
        parser.addOption(
            {QStringLiteral("correction"), tr("Tell once everything that is missing, instead of accepting.")});
        parser.addOption({QStringLiteral("refuse"), tr("Refuse, for this reason."), QStringLiteral("REASON")});
        parser.addOption(
            {QStringLiteral("right-body"), tr("With --refuse: who is responsible instead."), QStringLiteral("NAME")});
        parser.addOption({QStringLiteral("slip"), tr("Write the slip to this PDF file."), QStringLiteral("FILE")});
        parser.addOption({QStringLiteral("dry-run"), tr("Show the form and what is missing, accept nothing.")});
    }

    static Result<ExitCode> run(const Invocation &call)
    {
        YC_TRY(checkArguments(call));
        YC_ASSIGN(const QJsonObject file, readForm(call.value("form")));
        YC_ASSIGN(const OpenDesk desk, DeskAccess::open(call));
        YC_TRY(DeskAccess::require(desk, QStringLiteral("affairs.accept")));
        const QDate today = DeskAccess::clock()->today();
        YC_ASSIGN(auto catalogue, affairs::Catalogue::load());
        const affairs::CaseRules rules{
            std::make_shared<const affairs::Catalogue>(std::move(catalogue)),
            std::shared_ptr<const core::WorkCalendar>(&core::WorkCalendar::builtIn(), [](auto *) {})};
        YC_ASSIGN(const ServiceItem *const item, chooseItem(*rules.catalogue, call.positional().front(), today));
        YC_ASSIGN(const core::Document person, PersonChoice::find(*desk.store, call.value("person"), today));
        const Application application = makeApplication(call, *item, person, file, today);
        if (call.has("dry-run"))
            return report(call, *item, application, today);

        core::Command command = makeCommand(call, rules, application);
        command.stop = call.stop;
        auto accepted = DeskAccess::wait(desk.store->execute(std::move(command)));
        if (!accepted) {
            if (accepted.error().code == u"affairs.form-incomplete" ||
                accepted.error().code == u"affairs.material-missing")
                listDefects(call, *item, application, today);
            return std::unexpected(accepted.error());
        }
        return answer(call, desk, *accepted);
    }

private:
    static Result<> checkArguments(const Invocation &call)
    {
        if (call.positional().size() != 1)
            return std::unexpected(usageError(tr("accept takes one service item.")));
        if (!call.has("person"))
            return std::unexpected(usageError(tr("--person says who applies.")));
        const int ways = int(call.has("deficient")) + int(call.has("correction")) + int(call.has("refuse"));
        if (ways > 1)
            return std::unexpected(usageError(tr("--deficient, --correction and --refuse exclude each other.")));
        if (call.has("right-body") && !call.has("refuse"))
            return std::unexpected(usageError(tr("--right-body belongs to --refuse.")));
        if (call.has("slip")) {
            const QFileInfo slip(call.value("slip"));
            if (slip.isDir() || !QFileInfo(slip.absolutePath()).isWritable()) // before a case is accepted, not after
                return std::unexpected(usageError(tr("The slip cannot be written to %1.").arg(call.value("slip"))));
        }
        return {};
    }

    static Result<QJsonObject> readForm(const QString &path)
    {
        if (path.isEmpty())
            return QJsonObject();
        QFile file(path);
        const bool opened = path == u"-" ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
        if (!opened)
            return std::unexpected(usageError(tr("The form %1 cannot be opened.").arg(path)));
        QJsonParseError error;
        const QJsonDocument json = QJsonDocument::fromJson(file.readAll(), &error);
        if (!json.isObject())
            return std::unexpected(
                usageError(tr("The form %1 is no JSON object (byte %2).").arg(path).arg(error.offset)));
        QJsonObject object = json.object();
        for (const char *part : {"form", "materials", "agent"}) {
            if (object.value(QLatin1StringView(part)).isObject())
                return object;
        }
        return QJsonObject{{QStringLiteral("form"), object}};
    }

    static Result<const ServiceItem *> chooseItem(const affairs::Catalogue &catalogue, const QString &text, QDate today)
    {
        if (const ServiceItem *item = catalogue.item(text, today))
            return item;
        const QList<const ServiceItem *> all = catalogue.itemsAt(today);
        for (const ServiceItem *item : all) {
            if (item->code == text)
                return item;
        }
        const QList<const ServiceItem *> found = catalogue.find(text, today, 5);
        if (found.size() == 1)
            return found.front();
        if (found.isEmpty())
            return core::fail(core::ErrorKind::NotFound, "affairs.unknown-item", {{QStringLiteral("item"), text}});
        QStringList names;
        for (const ServiceItem *item : found)
            names.append(QStringLiteral("%1 (%2)").arg(item->id, item->name.in(QLocale().name())));
        return std::unexpected(
            usageError(tr("“%1” fits several items: %2.").arg(text, names.join(QLatin1String(", ")))));
    }

    static Application makeApplication(const Invocation &call, const ServiceItem &item, const core::Document &person,
                                       const QJsonObject &file, QDate today)
    {
        Application application;
        application.item = item.id;
        application.itemVersion = item.version;
        application.applicant = person.id;
        application.agent = file.value(u"agent").toObject();
        application.materials = file.value(u"materials").toObject();
        application.form = affairs::Prefill::fill(item, {{QStringLiteral("resident"), person.body}}, today,
                                                  file.value(u"form").toObject())
                               .form;
        if (call.has("all-materials")) {
            for (const affairs::Material &material : item.materials) {
                const bool asked = material.required && (!material.forAgentOnly || !application.agent.isEmpty());
                if (asked && !application.materials.contains(material.id))
                    application.materials.insert(material.id,
                                                 QJsonObject{{QStringLiteral("state"), QStringLiteral("received")},
                                                             {QStringLiteral("copies"), material.copies}});
            }
        }
        return application;
    }

    static core::Command makeCommand(const Invocation &call, const affairs::CaseRules &rules,
                                     const Application &application)
    {
        if (call.has("deficient"))
            return affairs::acceptWithDeficiency(rules, application);
        if (call.has("correction"))
            return affairs::issueCorrection(rules, application, {});
        if (call.has("refuse"))
            return affairs::refuseCase(rules, application, {call.value("refuse"), call.value("right-body")});
        return affairs::acceptCase(rules, application);
    }

    static void listDefects(const Invocation &call, const ServiceItem &item, const Application &application,
                            QDate today)
    {
        const QString language = QLocale().name();
        const QList<affairs::FormProblem> problems = affairs::FormCheck::check(item.fields, application.form, today);
        for (const affairs::FormProblem &problem : problems) {
            const affairs::FormField *field = item.field(problem.field);
            call.console.remark(QStringLiteral("  %1 (%2): %3")
                                    .arg(problem.field, field ? field->label.in(language) : QString(),
                                         ui::ProblemText::of(problem.code, problem.context)));
        }
        const QList<affairs::MissingMaterial> missing =
            affairs::FormCheck::missing(item, application.materials, !application.agent.isEmpty());
        for (const affairs::MissingMaterial &one : missing) {
            const affairs::Material *material = item.material(one.id);
            call.console.remark(
                QStringLiteral("  %1 (%2): %3")
                    .arg(one.id, material ? material->name.in(language) : QString(), tr("material is missing")));
        }
    }

    /// A trial shows what the file would fill in, not whose numbers they are.
    static QJsonObject masked(const ServiceItem &item, QJsonObject form, QDate today)
    {
        for (const affairs::FormField &field : item.fields) {
            const core::PersonalData kind = affairs::personalDataOf(field, today);
            if (form.contains(field.key) && core::Masking::hides(kind))
                form.insert(field.key, core::Masking::apply(kind, form.value(field.key).toVariant().toString()));
        }
        return form;
    }

    static Result<ExitCode> report(const Invocation &call, const ServiceItem &item, const Application &application,
                                   QDate today)
    {
        const QList<affairs::FormProblem> problems = affairs::FormCheck::check(item.fields, application.form, today);
        const QList<affairs::MissingMaterial> missing =
            affairs::FormCheck::missing(item, application.materials, !application.agent.isEmpty());
        listDefects(call, item, application, today);
        call.console.line(tr("%1: nothing was accepted, this was a trial.").arg(item.name.in(QLocale().name())));
        QJsonArray fields;
        for (const affairs::FormProblem &problem : problems)
            fields.append(
                QJsonObject{{QStringLiteral("field"), problem.field}, {QStringLiteral("code"), problem.code}});
        QJsonArray materials;
        for (const affairs::MissingMaterial &one : missing)
            materials.append(
                QJsonObject{{QStringLiteral("material"), one.id}, {QStringLiteral("later_days"), one.laterDays}});
        call.console.answer({{QStringLiteral("dry_run"), true},
                             {QStringLiteral("item"), item.id},
                             {QStringLiteral("form"), masked(item, application.form, today)},
                             {QStringLiteral("problems"), fields},
                             {QStringLiteral("missing_materials"), materials}});
        return problems.isEmpty() && missing.isEmpty() ? ExitCode::Done : ExitCode::Defects;
    }

    static Result<ExitCode> answer(const Invocation &call, const OpenDesk &desk, QJsonObject accepted)
    {
        const QString due = accepted.value(u"due").toString();
        call.console.line(
            tr("Case %1: %2").arg(accepted.value(u"number").toString(), accepted.value(u"state").toString()));
        if (!due.isEmpty())
            call.console.line(accepted.value(u"due_provisional").toBool() ? tr("Due on %1 (provisional)").arg(due)
                                                                          : tr("Due on %1").arg(due));
        if (!call.has("slip")) {
            call.console.answer(accepted);
            return ExitCode::Done;
        }
        // The case stands whatever becomes of the paper, so its number is told first.
        const QString path = call.value("slip");
        const Result<> written = [&]() -> Result<> {
            YC_ASSIGN(const core::Document slip,
                      DeskAccess::wait(desk.store->load(accepted.value(u"slip").toString())));
            YC_ASSIGN(const print::SlipTemplate sheet,
                      print::SlipTemplate::load(affairs::slipTemplateName(slip.body.value(u"kind").toString())));
            YC_TRY(DeskAccess::wait(desk.store->execute(affairs::registerOutput(slip.id, true))));
            auto policy = core::loadDeskPolicy(*desk.store);
            policy.waitForFinished();
            const core::PaperStamp paper = core::paperStamp(*desk.store, policy.result());
            const affairs::PrintStamp stamp{paper.operatorName, paper.at, 0, paper.watermark};
            return print::SlipPdf::write(path, sheet, affairs::slipSheet(slip.body, stamp, &ui::Masked::apply));
        }();
        accepted.insert(QStringLiteral("slip_file"), written ? QJsonValue(path) : QJsonValue(QJsonValue::Null));
        if (written) {
            call.console.line(tr("Slip %1: %2").arg(accepted.value(u"slip_number").toString(), path));
            call.console.answer(accepted);
            return ExitCode::Done;
        }
        accepted.insert(QStringLiteral("slip_error"), written.error().code);
        call.console.answer(accepted);
        call.console.remark(tr("The case is accepted, but its slip was not written. %1")
                                .arg(ui::ErrorText::of(written.error()).joined()));
        return ExitCode::Failed;
    }
};

} // namespace

const Subcommand &acceptCommand()
{
    static const Subcommand command{
        "accept",
        "ITEM --person ID [--form FILE.json] [--slip OUT.pdf]",
        QT_TRANSLATE_NOOP("Subcommand", "Accept a matter for a person, and write its slip."),
        true,
        Accept::declare,
        Accept::run};
    return command;
}

} // namespace yc::ctl
