// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/povertyaid/rules/BankFile.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStringDecoder>
#include <QStringEncoder>

namespace yc::povertyaid {

namespace {

const QJsonObject &settings()
{
    static const QJsonObject read = [] {
        QFile file(QStringLiteral(":/yichuang/settings/povertyaid/bank-file.json"));
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    }();
    return read;
}

QString quoted(const QString &value, QChar separator)
{
    const bool plain =
        !value.contains(separator) && !value.contains(u'"') && !value.contains(u'\n') && !value.contains(u'\r');
    if (plain)
        return value;
    return u'"' + QString(value).replace(u'"', QStringLiteral("\"\"")) + u'"';
}

QByteArray encoded(const QString &text)
{
    QStringEncoder encoder(settings().value(u"encoding").toString().toLatin1().constData());
    return encoder.isValid() ? QByteArray(encoder.encode(text)) : text.toUtf8();
}

QString decoded(const QByteArray &bytes)
{
    QStringDecoder utf8(QStringDecoder::Utf8);
    const QString text = utf8.decode(bytes);
    if (!utf8.hasError())
        return text.startsWith(QChar(0xFEFF)) ? text.mid(1) : text;
    QStringDecoder other(settings().value(u"encoding").toString().toLatin1().constData());
    return other.isValid() ? QString(other.decode(bytes)) : QString();
}

/// The cells of one line; quotes as of RFC 4180, which never span lines here.
QStringList cells(const QString &line, QChar separator)
{
    QStringList all;
    QString cell;
    bool inside = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line.at(i);
        if (inside && c == u'"' && i + 1 < line.size() && line.at(i + 1) == u'"') {
            cell += c;
            ++i;
        } else if (c == u'"') {
            inside = !inside;
        } else if (c == separator && !inside) {
            all.append(cell.trimmed());
            cell.clear();
        } else {
            cell += c;
        }
    }
    all.append(cell.trimmed());
    return all;
}

bool contains(const QJsonValue &words, const QString &word)
{
    return std::ranges::any_of(words.toArray(), [&](const QJsonValue &one) { return one.toString() == word; });
}

std::unexpected<core::Error> unreadable(qsizetype line)
{
    return core::fail(core::ErrorKind::FixInput, "povertyaid.return-unreadable", {{QStringLiteral("line"), line}});
}

} // namespace

QByteArray BankFile::write(const QJsonObject &batch)
{
    const QChar separator = settings().value(u"separator").toString().front();
    const QJsonArray columns = settings().value(u"columns").toArray();
    QStringList head;
    for (const QJsonValue &column : columns)
        head.append(quoted(column[u"title"].toString(), separator));
    QStringList lines{head.join(separator)};
    const QJsonArray rows = batch.value(u"lines").toArray();
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const QJsonObject row = rows.at(i).toObject();
        if (row.value(u"result").toString() == u"withheld")
            continue;
        QStringList line;
        for (const QJsonValue &column : columns) {
            const QString field = column[u"field"].toString();
            QString value;
            if (field == u"sequence")
                value = QString::number(i + 1);
            else if (field == u"amount")
                value = QString::number(row.value(u"amount").toInteger());
            else if (field == u"purpose")
                value = settings().value(u"purpose").toString();
            else if (field == u"batch")
                value = batch.value(u"number").toString();
            else
                value = row.value(field).toString();
            line.append(quoted(value, separator));
        }
        lines.append(line.join(separator));
    }
    return encoded(lines.join(QStringLiteral("\r\n")) + QStringLiteral("\r\n"));
}

core::Result<QList<BankAnswer>> BankFile::read(const QByteArray &file, const QString &batchNumber)
{
    const QChar separator = settings().value(u"separator").toString().front();
    QString text = decoded(file);
    text.remove(u'\r');
    const QStringList lines = text.split(u'\n');
    const QStringList head = cells(lines.value(0), separator);
    const QJsonObject titles = settings().value(u"return_columns").toObject();
    QHash<QString, qsizetype> at;
    for (auto it = titles.constBegin(); it != titles.constEnd(); ++it) {
        at.insert(it.key(), head.indexOf(it->toString()));
        if (at.value(it.key()) < 0)
            return unreadable(0);
    }
    QList<BankAnswer> answers;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (lines.at(i).trimmed().isEmpty())
            continue;
        const QStringList row = cells(lines.at(i), separator);
        const auto cell = [&](const char *key) { return row.value(at.value(QString::fromLatin1(key))); };
        if (cell("batch") != batchNumber) {
            return core::fail(core::ErrorKind::FixInput, "povertyaid.return-other-batch",
                              {{QStringLiteral("batch"), cell("batch")}});
        }
        BankAnswer answer;
        bool isSequence = false;
        bool isAmount = false;
        answer.sequence = cell("sequence").toInt(&isSequence);
        answer.amount = core::Money::fromFen(cell("amount").toLongLong(&isAmount));
        answer.paid = contains(settings().value(u"paid"), cell("result"));
        if (!isSequence || !isAmount || (!answer.paid && !contains(settings().value(u"failed"), cell("result"))))
            return unreadable(i);
        if (!answer.paid) {
            answer.failure = QStringLiteral("other");
            const QJsonObject failures = settings().value(u"failures").toObject();
            for (auto it = failures.constBegin(); it != failures.constEnd(); ++it) {
                if (contains(*it, cell("failure")))
                    answer.failure = it.key();
            }
        }
        answers.append(answer);
    }
    return answers;
}

} // namespace yc::povertyaid
