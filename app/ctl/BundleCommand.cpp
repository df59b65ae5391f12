// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/CardFile.h"
#include "ctl/Commands.h"
#include "ctl/DeskAccess.h"
#include "registry/RecordTypes.h"
#include "stick/DeskSticks.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QLocale>

namespace yc::ctl {

using core::Result;
using stick::DeskSticks;

namespace {

class Bundle {
    Q_DECLARE_TR_FUNCTIONS(Bundle)
public:
    static void declare(QCommandLineParser &parser)
    {
        parser.addPositionalArgument(QStringLiteral("what"),
                                     tr("make FILE|FOLDER, show FILE, apply FILE, desks, card FILE, card add FILE, "
                                        "card withdraw DESK."),
                                     QStringLiteral("make|show|apply|desks|card"));
        parser.addOption({QStringLiteral("for"),
                          tr("make: for this desk (its id, its account, or organisation and window); may be repeated."),
                          QStringLiteral("DESK")});
        parser.addOption({QStringLiteral("fingerprint"),
                          tr("card add: the digits that the other desk reads out; they have to be the card's."),
                          QStringLiteral("DIGITS")});
        parser.addOption({QStringLiteral("because"), tr("card withdraw: why."), QStringLiteral("TEXT")});
    }

    static Result<ExitCode> run(const Invocation &call)
    {
        const QStringList words = call.positional();
        const QString verb = words.value(0);
        if (verb == u"make" && words.size() == 2)
            return make(call, words.at(1));
        if (verb == u"show" && words.size() == 2)
            return show(call, words.at(1));
        if (verb == u"apply" && words.size() == 2)
            return apply(call, words.at(1));
        if (verb == u"desks" && words.size() == 1)
            return desks(call);
        if (verb == u"card" && words.size() == 2 && words.at(1) != u"add" && words.at(1) != u"withdraw")
            return card(call, words.at(1));
        if (verb == u"card" && words.value(1) == u"add" && words.size() == 3)
            return addCard(call, words.at(2));
        if (verb == u"card" && words.value(1) == u"withdraw" && words.size() == 3)
            return withdraw(call, words.at(2));
        return std::unexpected(
            usageError(tr("bundle needs make FILE|FOLDER, show FILE, apply FILE, desks, card FILE, card add FILE or "
                          "card withdraw DESK.")));
    }

private:
    static QString when(const QDateTime &at) { return at.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm")); }
    static QString nameOf(const core::DeskCard &card) { return DeskSticks::nameOf(card.organisation, card.name); }
    static QString nameOf(const bundle::Party &party) { return DeskSticks::nameOf(party.organisation, party.name); }

    static DeskSticks sticks(const OpenDesk &desk)
    {
        return {*desk.store, {desk.desk->folder(), registry::recordTypes(), QStringLiteral(YC_VERSION)}};
    }
    static bundle::Progress progress(const Invocation &call, const QString &what)
    {
        return [&console = call.console, what](qint64 done, qint64 all) {
            console.progress(what, all > 0 ? double(done) / double(all) : 0);
        };
    }

    /// The desk that somebody means.
    static Result<core::DeskCard> find(const store::DeskCircle &circle, const QString &said)
    {
        for (const store::KnownDesk &known : circle.others) {
            const core::DeskCard &its = known.card;
            if (said == its.desk || (!its.account.isEmpty() && said == its.account) || said == nameOf(its))
                return its;
        }
        return std::unexpected(usageError(tr("No desk “%1” is known here; bundle desks lists them.").arg(said)));
    }

    static Result<ExitCode> make(const Invocation &call, const QString &target)
    {
        if (QFileInfo(target).isFile())
            return std::unexpected(usageError(tr("%1 is there already; a bundle needs a new file.").arg(target)));
        YC_ASSIGN(const OpenDesk desk, DeskAccess::open(call));
        DeskSticks work = sticks(desk);
        YC_ASSIGN(const auto circle, work.circle());
        QStringList receivers;
        const QStringList said = call.arguments.values(QStringLiteral("for"));
        for (const QString &one : said) {
            YC_ASSIGN(const core::DeskCard card, find(*circle, one));
            receivers.append(card.desk);
        }
        YC_ASSIGN(const stick::Made made,
                  work.make(receivers, target, progress(call, tr("Making the bundle")), call.stop));
        call.console.endProgress();
        const bundle::Counts &counts = made.bundle.counts;
        call.console.line(tr("Made: %1 (%2 records, %3 scans, %4)")
                              .arg(made.path)
                              .arg(counts.documents)
                              .arg(counts.files)
                              .arg(QLocale().formattedDataSize(made.bundle.bytes)));
        if (made.bundle.isEmpty())
            call.console.line(tr("There was nothing new; it only says what arrived here."));
        if (!counts.complete)
            call.console.line(tr("Not everything fitted; the rest goes with the next bundle."));
        QJsonObject answer = toJson(made.bundle.header);
        answer.insert(QStringLiteral("file"), made.path);
        answer.insert(QStringLiteral("bytes"), made.bundle.bytes);
        insert(answer, counts);
        call.console.answer(answer);
        return ExitCode::Done;
    }

    /// Checks it and says what is in it.
    static Result<bundle::CheckedBundle> look(const Invocation &call, DeskSticks &work, const QString &path)
    {
        YC_ASSIGN(bundle::CheckedBundle found, work.look(path, progress(call, tr("Checking the bundle")), call.stop));
        call.console.endProgress();
        say(call, found);
        return found;
    }

    static Result<ExitCode> show(const Invocation &call, const QString &path)
    {
        YC_ASSIGN(const OpenDesk desk, DeskAccess::open(call));
        DeskSticks work = sticks(desk);
        YC_ASSIGN(const bundle::CheckedBundle found, look(call, work, path));
        work.forget(found);
        QJsonObject answer = toJson(found.header);
        insert(answer, found.counts);
        call.console.answer(answer);
        return ExitCode::Done;
    }

    static Result<ExitCode> apply(const Invocation &call, const QString &path)
    {
        YC_ASSIGN(const OpenDesk desk, DeskAccess::open(call));
        DeskSticks work = sticks(desk);
        YC_ASSIGN(const bundle::CheckedBundle found, look(call, work, path));
        YC_ASSIGN(const bundle::Taken taken, work.take(found, progress(call, tr("Taking in")), call.stop));
        call.console.endProgress();
        if (taken.known)
            call.console.line(tr("This bundle was taken in before: nothing changed."));
        else
            call.console.line(tr("Taken in: %1 new, %2 merged, %3 in conflict, %4 scans.")
                                  .arg(taken.added)
                                  .arg(taken.settled)
                                  .arg(taken.conflicts)
                                  .arg(taken.files));
        if (taken.older && !taken.known)
            call.console.line(tr("A newer bundle of this desk was taken in before."));
        if (taken.auditHeadWentBack)
            call.console.remark(tr("The audit log of that desk is shorter than it was: its store was put back, or "
                                   "somebody changed it. Tell the auditor."));
        QJsonObject answer = toJson(found.header);
        insert(answer, found.counts);
        answer.insert(QStringLiteral("added"), taken.added);
        answer.insert(QStringLiteral("merged"), taken.settled);
        answer.insert(QStringLiteral("conflicts"), taken.conflicts);
        answer.insert(QStringLiteral("new_files"), taken.files);
        answer.insert(QStringLiteral("known"), taken.known);
        answer.insert(QStringLiteral("older"), taken.older);
        answer.insert(QStringLiteral("audit_log_went_back"), taken.auditHeadWentBack);
        call.console.answer(answer);
        return ExitCode::Done;
    }

    static Result<ExitCode> desks(const Invocation &call)
    {
        YC_ASSIGN(const OpenDesk desk, DeskAccess::open(call));
        YC_ASSIGN(const auto circle, sticks(desk).circle());
        QJsonArray list;
        for (const store::KnownDesk &known : circle->others) {
            const QString state = known.card.isRevoked() ? tr("withdrawn")
                                  : known.keysChanged()  ? tr("its keys have changed")
                                  : known.isTrusted()    ? tr("trusted")
                                                         : tr("not compared yet");
            call.console.line(QStringLiteral("%1  %2  %3  %4")
                                  .arg(nameOf(known.card), known.card.fingerprint(), state, known.card.desk));
            list.append(QJsonObject{{QStringLiteral("desk"), known.card.desk},
                                    {QStringLiteral("organisation"), known.card.organisation},
                                    {QStringLiteral("name"), known.card.name},
                                    {QStringLiteral("fingerprint"), known.card.fingerprint()},
                                    {QStringLiteral("trusted"), known.isTrusted()},
                                    {QStringLiteral("withdrawn"), known.card.isRevoked()}});
        }
        if (list.isEmpty())
            call.console.line(tr("No other desk is known here."));
        call.console.answer({{QStringLiteral("desks"), list}});
        return ExitCode::Done;
    }

    static Result<ExitCode> card(const Invocation &call, const QString &path)
    {
        YC_ASSIGN(const OpenDesk desk, DeskAccess::open(call));
        DeskSticks work = sticks(desk);
        YC_ASSIGN(const auto circle, work.circle());
        YC_TRY(work.writeCard(path));
        call.console.line(tr("The card of %1: %2").arg(nameOf(circle->own), path));
        call.console.line(tr("Read these digits to the other desk: %1").arg(circle->own.fingerprint()));
        call.console.answer({{QStringLiteral("file"), path},
                             {QStringLiteral("desk"), circle->own.desk},
                             {QStringLiteral("fingerprint"), circle->own.fingerprint()}});
        return ExitCode::Done;
    }

    static Result<ExitCode> addCard(const Invocation &call, const QString &path)
    {
        YC_ASSIGN(const core::DeskCard card, bundle::CardFile::read(path));
        const auto digits = [](QString text) { return text.remove(u' '); };
        if (!call.has("fingerprint"))
            return std::unexpected(usageError(tr("Have %1 read out its fingerprint and give it with --fingerprint; "
                                                 "this card's is %2.")
                                                  .arg(nameOf(card), card.fingerprint())));
        if (digits(call.value("fingerprint")) != digits(card.fingerprint()))
            return std::unexpected(usageError(tr("The fingerprint of this card is another one: %1. It is not that "
                                                 "desk's card.")
                                                  .arg(card.fingerprint())));
        YC_ASSIGN(const OpenDesk desk, DeskAccess::open(call));
        YC_TRY(sticks(desk).trust(card));
        call.console.line(tr("%1 is trusted from here on.").arg(nameOf(card)));
        call.console.answer({{QStringLiteral("desk"), card.desk}, {QStringLiteral("fingerprint"), card.fingerprint()}});
        return ExitCode::Done;
    }

    static Result<ExitCode> withdraw(const Invocation &call, const QString &said)
    {
        YC_ASSIGN(const OpenDesk desk, DeskAccess::open(call));
        DeskSticks work = sticks(desk);
        YC_ASSIGN(const auto circle, work.circle());
        YC_ASSIGN(const core::DeskCard card, find(*circle, said));
        YC_TRY(work.revoke(card.desk, call.value("because")));
        call.console.line(tr("%1 is withdrawn: nothing of it is taken any more.").arg(nameOf(card)));
        call.console.answer({{QStringLiteral("desk"), card.desk}});
        return ExitCode::Done;
    }

    static void say(const Invocation &call, const bundle::CheckedBundle &found)
    {
        call.console.line(tr("The bundle is whole: %1, made %2, %3 records, %4 scans.")
                              .arg(nameOf(found.header.sender), when(found.header.madeAt))
                              .arg(found.counts.documents)
                              .arg(found.counts.files));
    }
    static void insert(QJsonObject &answer, const bundle::Counts &counts)
    {
        answer.insert(QStringLiteral("records"), counts.documents);
        answer.insert(QStringLiteral("files"), counts.files);
        answer.insert(QStringLiteral("file_bytes"), counts.fileBytes);
        answer.insert(QStringLiteral("complete"), counts.complete);
    }
    static QJsonObject toJson(const bundle::BundleHeader &header)
    {
        QJsonArray receivers;
        for (const bundle::Receiver &one : header.receivers)
            receivers.append(QJsonObject{{QStringLiteral("desk"), one.desk},
                                         {QStringLiteral("name"), nameOf(one)},
                                         {QStringLiteral("serial"), one.serial}});
        return {{QStringLiteral("id"), header.id},
                {QStringLiteral("made_at"), header.madeAt.toString(Qt::ISODate)},
                {QStringLiteral("sender"), nameOf(header.sender)},
                {QStringLiteral("sender_desk"), header.sender.desk},
                {QStringLiteral("receivers"), receivers}};
    }
};

} // namespace

const Subcommand &bundleCommand()
{
    static const Subcommand command{
        "bundle",
        "make FILE|FOLDER|show FILE|apply FILE|desks|card FILE|card add FILE|card withdraw DESK",
        QT_TRANSLATE_NOOP("Subcommand", "Carry records to another desk on a stick, and take in what it sent."),
        true,
        Bundle::declare,
        Bundle::run};
    return command;
}

} // namespace yc::ctl
