// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/affairs/rules/CaseFiles.h"

#include "core/Reveal.h"
#include "services/affairs/rules/CaseBody.h"
#include "services/affairs/rules/CommandList.h"

#include <QRegularExpression>

#include <algorithm>

namespace yc::affairs {

using core::ErrorKind;
using core::Result;

namespace {

constexpr qsizetype longestName = 80;
constexpr qsizetype digitsInLog = 12; ///< of a digest: enough to know it again

QString key(const char *text) { return QString::fromLatin1(text); }

bool sameFile(const CaseFile &one, const CaseFile &other)
{
    return one.material == other.material && one.digest == other.digest;
}

QString inLog(const CaseFile &file) { return file.material + u' ' + file.digest.first(digitsInLog); }

} // namespace

QJsonObject CaseFile::toJson() const
{
    return {{key("material"), material},
            {key("digest"), digest},
            {key("name"), name},
            {key("media"), media},
            {key("size"), size},
            {key("added_by"), addedBy},
            {key("added_by_name"), addedByName},
            {key("added_at"), addedAt.toUTC().toString(Qt::ISODateWithMs)}};
}

CaseFile CaseFile::fromJson(const QJsonObject &json)
{
    const auto text = [&](const char *name) { return json.value(key(name)).toString(); };
    return {text("material"),
            text("digest"),
            text("name"),
            text("media"),
            json.value(key("size")).toInteger(),
            text("added_by"),
            text("added_by_name"),
            QDateTime::fromString(text("added_at"), Qt::ISODateWithMs)};
}

QString CaseFile::cleanName(const QString &name)
{
    QString clean;
    for (const QChar c : name.section(u'/', -1).section(u'\\', -1)) {
        if (c.category() != QChar::Other_Control && c.category() != QChar::Other_Format)
            clean += c;
    }
    // Lists show it whole, so a number that may be somebody's (telephone 11 digits, identity 15 or 18, account) goes.
    static const QRegularExpression longNumber(QStringLiteral("[0-9]{11,}[Xx]?"));
    clean.replace(longNumber, QStringLiteral("…"));
    return clean.trimmed().right(longestName);
}

QList<CaseFile> filesOf(const QJsonObject &body)
{
    QList<CaseFile> files;
    const QJsonArray entries = body.value(key("files")).toArray();
    for (const QJsonValue &entry : entries) {
        CaseFile file = CaseFile::fromJson(entry.toObject());
        if (core::isFileDigest(file.digest)) // whatever another program wrote
            files.append(std::move(file));
    }
    const auto earlier = [](const CaseFile &one, const CaseFile &other) { return one.addedAt < other.addedAt; };
    std::ranges::stable_sort(files, earlier); // a merge sorts by content
    return files;
}

QJsonArray toJson(const QList<CaseFile> &files)
{
    QJsonArray entries;
    for (const CaseFile &file : files)
        entries.append(file.toJson());
    return entries;
}

Result<> addFiles(QJsonObject &body, const core::Transaction &transaction, const QList<CaseFile> &files)
{
    QJsonArray entries = body.value(key("files")).toArray();
    QList<CaseFile> present = filesOf(body);
    for (CaseFile file : files) {
        if (std::ranges::any_of(present, [&](const CaseFile &one) { return sameFile(one, file); }))
            continue;
        file.name = CaseFile::cleanName(file.name);
        if (file.addedBy.isEmpty()) {
            file.addedBy = transaction.session().personId;
            file.addedByName = transaction.session().personName;
            file.addedAt = transaction.now();
        }
        present.append(file);
        entries.append(file.toJson());
    }
    const int most = core::FileLimits::on(core::dayInChina(transaction.now())).perRecord;
    if (entries.size() > most && entries.size() > body.value(key("files")).toArray().size())
        return core::fail(ErrorKind::FixInput, "file.too-many", {{key("count"), most}});
    if (!entries.isEmpty())
        body.insert(key("files"), entries);
    return {};
}

core::Command attachFiles(const QString &caseId, const QList<CaseFile> &files)
{
    core::Command command = commands::attach.command();
    command.subject = caseId;
    command.work = [caseId, files](core::Transaction &transaction) -> Result<QJsonObject> {
        YC_ASSIGN(core::Document document, transaction.load(caseId));
        const qsizetype before = document.body.value(key("files")).toArray().size();
        YC_TRY(addFiles(document.body, transaction, files));
        const qsizetype added = document.body.value(key("files")).toArray().size() - before;
        if (added > 0) {
            addEvent(document.body, transaction, key("attached"), {{key("count"), added}});
            YC_TRY(transaction.put(document));
        }
        return QJsonObject{{key("case"), caseId}, {key("added"), added}};
    };
    return command;
}

core::Command detachFile(const QString &caseId, const CaseFile &file, const QString &reason)
{
    core::Command command = commands::detach.command();
    command.subject = caseId;
    command.reason = reason.trimmed();
    command.work = [caseId, file, reason](core::Transaction &transaction) -> Result<QJsonObject> {
        if (reason.trimmed().isEmpty())
            return core::fail(ErrorKind::FixInput, "affairs.reason-missing");
        YC_ASSIGN(core::Document document, transaction.load(caseId));
        QJsonArray entries = document.body.value(key("files")).toArray();
        qsizetype at = 0;
        while (at < entries.size() && CaseFile::fromJson(entries.at(at).toObject()) != file)
            ++at;
        if (at == entries.size())
            return core::fail(ErrorKind::NotFound, "file.not-found", {{key("digest"), file.digest}});
        entries.removeAt(at);
        document.body.insert(key("files"), entries);
        addEvent(document.body, transaction, key("detached"), {{key("reason"), reason.trimmed()}});
        YC_TRY(transaction.put(document));
        return QJsonObject{{key("case"), caseId}};
    };
    return command;
}

core::Command lookAtFile(const core::Document &document, const CaseFile &file)
{
    return core::revealCommand({.command = commands::viewFile,
                                .subject = document.id,
                                .field = key("files"),
                                .reason = inLog(file),
                                .whose = document.body.value(key("applicant")).toString()});
}

core::Command saveFileCopy(const core::Document &document, const CaseFile &file, const QString &reason)
{
    core::Command command = commands::saveFile.command();
    command.subject = document.id;
    command.reason = inLog(file) + QStringLiteral(": ") + reason.trimmed();
    command.work = [reason](core::Transaction &) -> Result<QJsonObject> {
        if (reason.trimmed().isEmpty())
            return core::fail(ErrorKind::FixInput, "affairs.reason-missing");
        return QJsonObject();
    };
    return command;
}

} // namespace yc::affairs
