// SPDX-License-Identifier: GPL-3.0-or-later
// What a desk says to the city, word for word, in tests/data/wire/*.txt. A scripted city reads them: it answers what
// stands there if it is asked exactly what stands there, in that order, and nothing else. The files are read by people
// first; how they are written stands in tests/data/wire/README.md.
#include "LoopbackHttp.h"
#include "MemorySyncStore.h"
#include "SyncSamples.h"
#include "sync/CityDatabase.h"
#include "sync/Gzip.h"
#include "sync/ReplicationRun.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

#include <mutex>
#include <optional>

using namespace yc;
using namespace yc::test;

namespace {

const QString database = QStringLiteral("yc-310106013-residents");

QByteArray compact(const QJsonValue &value)
{
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return array.sliced(1, array.size() - 2);
}

struct Line {
    enum class Kind { Done, Said, Answered };
    Kind kind = Kind::Done;
    QString text; ///< with the lines that continue it
    int number = 0;
};

core::Result<QList<Line>> readTranscript(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return core::fail(core::ErrorKind::NotFound, "no transcript");
    QList<Line> lines;
    int number = 0;
    while (!file.atEnd()) {
        const QString line = QString::fromUtf8(file.readLine()).trimmed();
        ++number;
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        if (line.startsWith(QStringLiteral("> ")))
            lines.append({Line::Kind::Said, line.sliced(2), number});
        else if (line.startsWith(QStringLiteral("< ")))
            lines.append({Line::Kind::Answered, line.sliced(2), number});
        else if (line.startsWith(QStringLiteral("* ")))
            lines.append({Line::Kind::Done, line.sliced(2), number});
        else if (!lines.isEmpty())
            lines.last().text += u' ' + line;
    }
    return lines;
}

/// {names} stand for what is not the same in every run: the first time they learn it, later they must be it.
class Names {
public:
    /// Whether `is` reads like `pattern`.
    bool match(const QString &pattern, const QString &is)
    {
        QString expression;
        QStringList order;
        static const QRegularExpression name(QStringLiteral("\\{([a-z0-9]+)\\}"));
        qsizetype at = 0;
        for (auto found = name.globalMatch(pattern); found.hasNext();) {
            const QRegularExpressionMatch one = found.next();
            expression += QRegularExpression::escape(pattern.sliced(at, one.capturedStart() - at));
            const QString key = one.captured(1);
            if (m_known.contains(key)) {
                expression += QRegularExpression::escape(m_known[key]);
            } else {
                expression += QStringLiteral("([^/&?\"]+)");
                order.append(key);
            }
            at = one.capturedEnd();
        }
        expression += QRegularExpression::escape(pattern.sliced(at));
        const auto found = QRegularExpression(QRegularExpression::anchoredPattern(expression)).match(is);
        if (!found.hasMatch())
            return false;
        for (qsizetype i = 0; i < order.size(); ++i)
            m_known.insert(order[i], found.captured(int(i) + 1));
        return true;
    }
    [[nodiscard]] QString fill(QString text) const
    {
        for (auto name = m_known.begin(); name != m_known.end(); ++name)
            text.replace(u'{' + name.key() + u'}', name.value());
        return text;
    }

private:
    QHash<QString, QString> m_known;
};

/// What the pattern has must be there; objects may have more, lists may not. Empty, or where it differs.
QString difference(const QJsonValue &pattern, const QJsonValue &is, Names &names, const QString &where = {})
{
    if (pattern.isObject()) {
        const QJsonObject members = pattern.toObject();
        for (auto member = members.begin(); member != members.end(); ++member) {
            QJsonValue found = is.toObject().value(member.key());
            QString key = member.key();
            if (found.isUndefined() && names.fill(key) != key) {
                key = names.fill(key);
                found = is.toObject().value(key);
            }
            if (const QString other = difference(member.value(), found, names, where + u'/' + key); !other.isEmpty())
                return other;
        }
        return {};
    }
    if (pattern.isArray()) {
        const QJsonArray parts = pattern.toArray();
        const QJsonArray found = is.toArray();
        if (parts.size() != found.size())
            return QStringLiteral("%1 has %2 entries").arg(where).arg(found.size());
        for (qsizetype i = 0; i < parts.size(); ++i) {
            const QString other = difference(parts[i], found[i], names, where + u'/' + QString::number(i));
            if (!other.isEmpty())
                return other;
        }
        return {};
    }
    const bool same =
        pattern.isString() ? is.isString() && names.match(pattern.toString(), is.toString()) : pattern == is;
    return same ? QString() : QStringLiteral("%1 is %2").arg(where, QString::fromUtf8(compact(is)));
}

/// Reads the transcript from one line with "*" to the next.
class ScriptedCity {
public:
    explicit ScriptedCity(QList<Line> lines)
        : m_lines(std::move(lines))
        , m_http([this](const HttpMessage &message, Wire &wire) { return serve(message, wire); })
    {
    }
    ~ScriptedCity() { m_http.stop(); }
    [[nodiscard]] sync::PeerAddress address() const
    {
        return {QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_http.port()))};
    }
    /// The next thing that is done; nothing at the end.
    std::optional<Line> nextDeed()
    {
        const std::lock_guard lock(m_mutex);
        if (m_at >= m_lines.size())
            return {};
        return m_lines[m_at++];
    }
    /// Everything up to the next deed has been said. Empty, or what is wrong.
    [[nodiscard]] QString complaint()
    {
        const std::lock_guard lock(m_mutex);
        if (m_complaint.isEmpty() && m_at < m_lines.size() && m_lines[m_at].kind != Line::Kind::Done)
            return QStringLiteral("line %1: this was not said").arg(m_lines[m_at].number);
        return m_complaint;
    }
    [[nodiscard]] int requests() const { return m_requests; }

private:
    bool serve(const HttpMessage &message, Wire &wire)
    {
        const std::lock_guard lock(m_mutex);
        ++m_requests;
        const QString said = QString::fromUtf8(message.method + ' ' + message.path +
                                               (message.query.isEmpty() ? QByteArray() : '?' + message.query));
        QByteArray body = message.body;
        if (message.headers.value("content-encoding") == "gzip") {
            body.clear();
            sync::Gunzip gunzip;
            (void)gunzip.feed(message.body, [&](QByteArrayView piece) -> core::Result<> {
                body += piece;
                return {};
            });
        }
        if (m_at + 1 >= m_lines.size() || m_lines[m_at].kind != Line::Kind::Said ||
            m_lines[m_at + 1].kind != Line::Kind::Answered)
            return complain(wire, QStringLiteral("nobody was to say: %1 %2").arg(said, QString::fromUtf8(body)));
        const Line &expected = m_lines[m_at];
        const qsizetype brace = expected.text.indexOf(QStringLiteral(" {\""));
        const QString line = brace < 0 ? expected.text : expected.text.first(brace);
        QString wrong;
        if (!m_names.match(line, said)) {
            wrong = said;
        } else if (brace >= 0) {
            const QJsonDocument pattern = QJsonDocument::fromJson(expected.text.sliced(brace).toUtf8());
            if (!pattern.isObject())
                wrong = QStringLiteral("the transcript is no JSON");
            else
                wrong = difference(pattern.object(), QJsonDocument::fromJson(body).object(), m_names);
        } else if (!body.isEmpty()) {
            wrong = QStringLiteral("a body: ") + QString::fromUtf8(body);
        }
        if (!wrong.isEmpty())
            return complain(wire, QStringLiteral("line %1: %2\nsaid: %3 %4")
                                      .arg(expected.number)
                                      .arg(wrong, said, QString::fromUtf8(body)));
        const QString answer = m_names.fill(m_lines[m_at + 1].text);
        m_at += 2;
        return wire.write(httpAnswer(answer.first(3).toInt(), answer.sliced(3).trimmed().toUtf8()));
    }
    bool complain(Wire &wire, const QString &what)
    {
        if (m_complaint.isEmpty())
            m_complaint = what;
        (void)wire.write(httpAnswer(500, R"({"error":"transcript","reason":"not what was to be said"})"));
        return false;
    }

    std::mutex m_mutex;
    QList<Line> m_lines;
    qsizetype m_at = 0;
    Names m_names;
    QString m_complaint;
    std::atomic<int> m_requests = 0;
    LoopbackHttp m_http; // last: it calls serve()
};

} // namespace

class Wires : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theDeskSaysExactlyThis_data()
    {
        QTest::addColumn<QString>("path");
        const QDir folder(qEnvironmentVariable("YC_SOURCE_DIR", QStringLiteral(".")) +
                          QStringLiteral("/tests/data/wire"));
        const QStringList files = folder.entryList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name);
        QVERIFY(files.size() >= 6);
        for (const QString &file : files)
            QTest::newRow(qPrintable(file)) << folder.filePath(file);
    }
    void theDeskSaysExactlyThis()
    {
        QFETCH(QString, path);
        auto lines = readTranscript(path);
        QVERIFY(lines);
        ScriptedCity city(*lines);
        MemorySyncStore store({syncedType()});
        store.identityText = QStringLiteral("desk-1");
        int deeds = 0;
        while (const auto deed = city.nextDeed()) {
            QVERIFY2(deed->kind == Line::Kind::Done, qPrintable(QStringLiteral("line %1").arg(deed->number)));
            const QString wrong = act(deed->text, city, store);
            const QString heard = city.complaint(); // says more than what came of it
            QVERIFY2(heard.isEmpty(), qPrintable(heard));
            QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("line %1: %2").arg(deed->number).arg(wrong)));
            ++deeds;
        }
        QVERIFY(deeds > 0);
    }
    /// A test that cannot fail proves nothing.
    void whatIsSaidOtherwiseIsNoticed()
    {
        ScriptedCity city({{Line::Kind::Done, QStringLiteral("a run"), 1},
                           {Line::Kind::Said, QStringLiteral("GET /elsewhere"), 2},
                           {Line::Kind::Answered, QStringLiteral("200 {}"), 3}});
        MemorySyncStore store({syncedType()});
        QVERIFY(city.nextDeed());
        QVERIFY(!act(QStringLiteral("a run"), city, store).isEmpty());
        QVERIFY(city.complaint().contains(QStringLiteral("line 2")));
        Names names;
        const auto json = [](const char *text) { return QJsonValue(QJsonDocument::fromJson(text).object()); };
        QVERIFY(difference(json(R"({"a":"{x}","b":[1]})"), json(R"({"a":"q","b":[1],"c":2})"), names).isEmpty());
        QVERIFY(!difference(json(R"({"a":"{x}"})"), json(R"({"a":"r"})"), names).isEmpty()); // it was q
        QVERIFY(!difference(json(R"({"b":[1]})"), json(R"({"b":[1,2]})"), names).isEmpty());
        QVERIFY(!difference(json(R"({"d":1})"), json(R"({"c":1})"), names).isEmpty());
    }

private:
    /// What a line with "*" says is done, and what has to come of it. Empty, or what is wrong.
    static QString act(const QString &deed, const ScriptedCity &city, MemorySyncStore &store)
    {
        const QStringList words = deed.split(u' ', Qt::SkipEmptyParts);
        if (deed.startsWith(QStringLiteral("the desk writes "))) { // the desk writes N {body}
            const QJsonObject body = QJsonDocument::fromJson(deed.section(u' ', 4).toUtf8()).object();
            store.edit(sampleId(words.value(3).toInt()), sampleContent(body));
            return body.isEmpty() ? QStringLiteral("no body") : QString();
        }
        if (deed.startsWith(QStringLiteral("the desk has "))) { // the desk has N {body}
            const QJsonObject body = store.body(sampleId(words.value(3).toInt()));
            const QJsonObject wanted = QJsonDocument::fromJson(deed.section(u' ', 4).toUtf8()).object();
            return body == wanted ? QString() : QString::fromUtf8(compact(body));
        }
        if (deed.startsWith(QStringLiteral("waiting "))) { // waiting N, N held
            const auto waiting = store.waiting();
            const QString is = QStringLiteral("waiting %1, %2 held").arg(waiting->unsent).arg(waiting->held);
            return is == deed ? QString() : is;
        }
        if (deed.startsWith(
                QStringLiteral("a long poll after "))) { // a long poll after SINCE hears of a change|nothing
            sync::HttpPeer peer(city.address());
            sync::CityDatabase changes(peer, database);
            const auto heard = changes.waitForChange(words.value(4).toUtf8(), std::chrono::seconds(50));
            const QString is = !heard   ? heard.error().code
                               : *heard ? QStringLiteral("hears of a change")
                                        : QStringLiteral("hears of nothing");
            return deed.endsWith(is) ? QString() : is;
        }
        if (words.first(2) == QStringList{QStringLiteral("a"), QStringLiteral("run")}) { // a run [of N requests] [CODE]
            const int before = city.requests();
            sync::HttpPeer peer(city.address());
            const sync::RunReport report = sync::ReplicationRun(peer, database, store).run();
            QString is = QStringLiteral("a run");
            if (words.value(2) == u"of")
                is += QStringLiteral(" of %1 requests").arg(city.requests() - before);
            if (report.error)
                is += u' ' + report.error->code;
            return is == deed ? QString() : is;
        }
        return QStringLiteral("nobody knows how to do that");
    }
};

QTEST_GUILESS_MAIN(Wires)
#include "tst_sync_wire.moc"
