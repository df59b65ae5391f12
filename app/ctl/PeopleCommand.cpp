// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/RecordId.h"
#include "core/RolePermissions.h"
#include "ctl/Commands.h"
#include "ctl/DeskAccess.h"
#include "ctl/PassphraseSource.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace yc::ctl {

using core::Result;
using store::PersonEntry;

namespace {

class People {
    Q_DECLARE_TR_FUNCTIONS(People)
public:
    static void declare(QCommandLineParser &parser)
    {
        parser.addPositionalArgument(QStringLiteral("what"), tr("list, add, edit, remove, reset or unlock"),
                                     QStringLiteral("list|add|edit|remove|reset|unlock"));
        parser.addPositionalArgument(QStringLiteral("number"), tr("Sign-in number of the person."),
                                     QStringLiteral("[NUMBER]"));
        parser.addOption({QStringLiteral("name"), tr("Name of the person."), QStringLiteral("NAME")});
        parser.addOption({QStringLiteral("roles"),
                          tr("Roles, separated by commas: %1.")
                              .arg(core::RolePermissions::builtIn().roles().join(QStringLiteral(", "))),
                          QStringLiteral("ROLES")});
        parser.addOption({QStringLiteral("org"),
                          tr("Code of the organisation whose records the person works with; empty: that of the desk."),
                          QStringLiteral("CODE")});
        parser.addOption(
            {QStringLiteral("from"), tr("First day the person may sign in; empty: no limit."), QStringLiteral("DATE")});
        parser.addOption(
            {QStringLiteral("to"), tr("Last day the person may sign in; empty: no limit."), QStringLiteral("DATE")});
        PassphraseSource::declare(parser, PassphraseSource::Whose::First);
    }

    static Result<ExitCode> run(const Invocation &call)
    {
        using Work = Result<ExitCode> (*)(const Invocation &, const OpenDesk &);
        struct Verb {
            QLatin1StringView name;
            bool takesValues; ///< --name, --roles, --org, --from, --to
            bool takesPassphrase;
            Work work;
        };
        static constexpr Verb verbs[] = {
            {QLatin1StringView("list"), false, false, list},  {QLatin1StringView("add"), true, true, add},
            {QLatin1StringView("edit"), true, false, edit},   {QLatin1StringView("remove"), false, false, remove},
            {QLatin1StringView("reset"), false, true, reset}, {QLatin1StringView("unlock"), false, false, unlock}};
        const QStringList words = call.positional();
        const auto *verb = std::ranges::find_if(verbs, [&](const Verb &one) { return words.value(0) == one.name; });
        if (verb == std::end(verbs))
            return std::unexpected(usageError(tr("people knows list, add, edit, remove, reset and unlock.")));
        if (words.size() != (verb->work == list ? 1 : 2))
            return std::unexpected(usageError(verb->work == list ? tr("people list takes options only.")
                                                                 : tr("The sign-in number of one person is missing.")));
        for (const char *option : {"name", "roles", "org", "from", "to"}) {
            if (call.has(option) && !verb->takesValues)
                return std::unexpected(usageError(tr("--%1 goes with add and edit.").arg(QLatin1StringView(option))));
        }
        if (PassphraseSource::isGiven(call.arguments, PassphraseSource::Whose::First) && !verb->takesPassphrase)
            return std::unexpected(usageError(tr("A first passphrase goes with add and reset.")));
        PersonEntry trial; // what is wrong with the words is said before a passphrase is asked for
        YC_TRY(readValues(call, trial));
        if (verb->work == add && (trial.name.isEmpty() || trial.roles.isEmpty()))
            return std::unexpected(usageError(tr("--name and --roles say who the new person is.")));
        YC_ASSIGN(const OpenDesk desk, DeskAccess::open(call));
        return verb->work(call, desk);
    }

private:
    static Result<> readDate(const Invocation &call, const char *option, QDate &date)
    {
        if (!call.has(option))
            return {};
        const QString text = call.value(option);
        date = QDate::fromString(text, Qt::ISODate);
        if (!date.isValid() && !text.isEmpty())
            return std::unexpected(
                usageError(tr("--%1 needs a date such as 2026-11-21.").arg(QLatin1StringView(option))));
        return {};
    }

    static Result<> readValues(const Invocation &call, PersonEntry &person)
    {
        static const QRegularExpression code(QStringLiteral("\\A(?:\\d{9}|\\d{12}|)\\z"));
        if (call.has("name"))
            person.name = call.value("name").trimmed();
        if (call.has("roles")) {
            person.roles.clear();
            for (const QString &role : call.value("roles").split(u',', Qt::SkipEmptyParts))
                person.roles.append(role.trimmed());
        }
        if (call.has("org")) {
            person.org = call.value("org");
            if (!code.match(person.org).hasMatch())
                return std::unexpected(
                    usageError(tr("--org needs the code of a street (9 digits) or a committee (12 digits).")));
        }
        YC_TRY(readDate(call, "from", person.validFrom));
        return readDate(call, "to", person.validTo);
    }

    static Result<PersonEntry> personOf(const Invocation &call, const OpenDesk &desk)
    {
        const QString number = call.positional().at(1);
        for (const PersonEntry &person : desk.desk->people()) {
            if (person.number == number)
                return person;
        }
        return core::fail(core::ErrorKind::NotFound, "vault.unknown-person", {{QStringLiteral("number"), number}});
    }

    static Result<store::Passphrase> firstOf(const Invocation &call, const QString &name)
    {
        return PassphraseSource::readNew(call.arguments, tr("First passphrase of %1").arg(name),
                                         PassphraseSource::Whose::First);
    }

    static ExitCode say(const Invocation &call, const PersonEntry &person, const QString &sentence)
    {
        call.console.line(sentence);
        call.console.answer({{QStringLiteral("number"), person.number}, {QStringLiteral("id"), person.id}});
        return ExitCode::Done;
    }

    static Result<ExitCode> list(const Invocation &call, const OpenDesk &desk)
    {
        const core::Session &session = desk.store->session();
        if (!session.may(QStringLiteral("desk.roles")))
            YC_TRY(DeskAccess::require(desk, QStringLiteral("desk.people")));
        const auto day = [](QDate date) { return date.toString(Qt::ISODate); };
        const QDate today = DeskAccess::clock()->today();
        QJsonArray people;
        for (const PersonEntry &person : desk.desk->people()) {
            const int minutes = desk.desk->minutesLocked(person.number);
            const bool expired = person.validTo.isValid() && person.validTo < today;
            const bool early = person.validFrom.isValid() && person.validFrom > today;
            const char *state = minutes > 0         ? "locked_out"
                                : expired           ? "expired"
                                : early             ? "not_yet_valid"
                                : person.mustChange ? "must_change"
                                                    : "active";
            people.append(
                QJsonObject{{QStringLiteral("number"), person.number},
                            {QStringLiteral("id"), person.id},
                            {QStringLiteral("name"), person.name},
                            {QStringLiteral("org"), person.org.isEmpty() ? session.org : person.org},
                            {QStringLiteral("roles"), QJsonArray::fromStringList(person.roles)},
                            {QStringLiteral("valid_from"), day(person.validFrom)},
                            {QStringLiteral("valid_to"), day(person.validTo)},
                            {QStringLiteral("passphrase_set"), person.passphraseSet.toUTC().toString(Qt::ISODate)},
                            {QStringLiteral("state"), QLatin1StringView(state)},
                            {QStringLiteral("minutes_locked"), minutes}});
            call.console.line(QStringLiteral("%1  %2  %3  %4")
                                  .arg(person.number, person.name, person.roles.join(u','), QLatin1StringView(state)));
        }
        call.console.answer({{QStringLiteral("people"), people}, {QStringLiteral("count"), people.size()}});
        return ExitCode::Done;
    }

    static Result<ExitCode> add(const Invocation &call, const OpenDesk &desk)
    {
        PersonEntry person;
        YC_TRY(readValues(call, person));
        person.number = call.positional().at(1);
        person.id = QStringLiteral("person:") + core::newUuid7(DeskAccess::clock()->now());
        person.created = DeskAccess::clock()->now();
        YC_ASSIGN(const store::Passphrase first, firstOf(call, person.name));
        YC_TRY(desk.desk->addPerson(*desk.store, person, first));
        return say(
            call, person,
            tr("%1 may sign in as %2, and has to choose an own passphrase then.").arg(person.name, person.number));
    }

    static Result<ExitCode> edit(const Invocation &call, const OpenDesk &desk)
    {
        YC_ASSIGN(PersonEntry person, personOf(call, desk));
        YC_TRY(readValues(call, person));
        YC_TRY(desk.desk->updatePerson(*desk.store, person));
        return say(call, person, tr("%1 is changed.").arg(person.name));
    }

    static Result<ExitCode> remove(const Invocation &call, const OpenDesk &desk)
    {
        YC_ASSIGN(const PersonEntry person, personOf(call, desk));
        YC_TRY(desk.desk->removePerson(*desk.store, person.number));
        return say(call, person,
                   tr("%1 can no longer sign in. Whoever took a copy of the desk along can still open the copy: change "
                      "the key of the store when that matters.")
                       .arg(person.name));
    }

    static Result<ExitCode> reset(const Invocation &call, const OpenDesk &desk)
    {
        YC_ASSIGN(const PersonEntry person, personOf(call, desk));
        YC_ASSIGN(const store::Passphrase first, firstOf(call, person.name));
        YC_TRY(desk.desk->resetPassphrase(*desk.store, person.number, first));
        return say(
            call, person,
            tr("%1 may sign in as %2, and has to choose an own passphrase then.").arg(person.name, person.number));
    }

    static Result<ExitCode> unlock(const Invocation &call, const OpenDesk &desk)
    {
        YC_ASSIGN(const PersonEntry person, personOf(call, desk));
        YC_TRY(desk.desk->unlockPerson(*desk.store, person.number));
        return say(call, person, tr("%1 may try again at once.").arg(person.name));
    }
};

} // namespace

const Subcommand &peopleCommand()
{
    static const Subcommand command{
        "people",
        "list | add|edit|remove|reset|unlock NUMBER",
        QT_TRANSLATE_NOOP("Subcommand", "Who may sign in to the desk: list, add, change, remove, give a first "
                                        "passphrase, end a lock-out."),
        true,
        People::declare,
        People::run};
    return command;
}

} // namespace yc::ctl
