// SPDX-License-Identifier: GPL-3.0-or-later
// Issue "Sync", speed: ratios between what the server can do at most, our desk with its encrypted store, and PouchDB
// with its leveldb, all against the same server in the same minutes. Each client is a process of its own.
#include "Figures.h"

#include "DelayLine.h"
#include "NpmCity.h"
#include "TownDocuments.h"
#include "sync/HttpPeer.h"

#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>

#include <chrono>

namespace yc::bench {

namespace {

using namespace std::chrono_literals;

constexpr qint64 kTogether = 1000; // documents in one `_bulk_docs`

struct Figure {
    QString name;
    double value = 0;
    QString unit;
    double target = 0;
    bool atLeast = true;
    [[nodiscard]] bool isReached() const { return atLeast ? value >= target : value <= target; }
};

/// What one client said of itself.
struct Said {
    double documents = 0;
    double seconds = 0;
    double processor = 0;
    double megabytes = 0;
    double stall = 0;
    double requests = 0;
    [[nodiscard]] double rate() const { return seconds > 0 ? documents / seconds : 0; }
    [[nodiscard]] double microseconds() const { return documents > 0 ? processor * 1e6 / documents : 0; }
};

class SyncBench {
public:
    SyncBench(qint64 rows, bool json)
        : m_rows(rows)
        , m_json(json)
    {
    }
    int run();

private:
    QJsonObject start(const QString &program, const QStringList &arguments, const QString &input = {});
    Said client(const char *name, const QString &program, const QStringList &arguments);
    Said desk(const char *name, const QString &what, const QString &database, const QString &folder, quint16 port);
    Said pouch(const char *name, const QString &what, const QString &database, const QString &folder, int batch);
    QString create();
    void drop(const QString &database);
    Said barePush(const QString &database);
    Said bareStream(const QString &database);
    bool writeDocuments();
    void push();
    void pull();
    void report();
    void say(const char *name, const Said &said) const;
    void decide(const QString &name, double value, const QString &unit, double target, bool atLeast = true)
    {
        m_figures.append({name, value, unit, target, atLeast});
    }
    [[nodiscard]] QString inside(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    [[nodiscard]] sync::HttpPeer admin() const
    {
        return sync::HttpPeer(
            m_city->address(QStringLiteral("admin"), QStringLiteral("secret"), sync::Account::Kind::Basic));
    }

    qint64 m_rows;
    bool m_json;
    bool m_failed = false;
    int m_serial = 0;
    QTemporaryDir m_folder;
    std::unique_ptr<test::NpmCity> m_city;
    QList<Figure> m_figures;
    QJsonObject m_measured;
    QString m_source; ///< the database that is pulled
    double m_longestStall = 0;
    double m_growth = 0;
};

QJsonObject SyncBench::start(const QString &program, const QStringList &arguments, const QString &input)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    if (!input.isEmpty())
        process.setStandardInputFile(input);
    process.start(program, arguments);
    constexpr int longest = 1'800'000; // ms
    if (!process.waitForFinished(longest) || process.exitCode() != 0) {
        std::fprintf(stderr, "%s %s failed: %s\n", qPrintable(program), qPrintable(arguments.join(u' ')),
                     process.readAllStandardOutput().constData());
        m_failed = true;
        return {};
    }
    return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
}

void SyncBench::say(const char *name, const Said &said) const
{
    std::fprintf(m_json ? stderr : stdout, "  %-34s %9.0f documents/s %8.1f us of processor time each %7.0f MB\n", name,
                 said.rate(), said.microseconds(), said.megabytes);
    std::fflush(stdout);
}

Said SyncBench::client(const char *name, const QString &program, const QStringList &arguments)
{
    const QJsonObject json = start(program, arguments);
    const auto number = [&](const char *key) { return json.value(QLatin1StringView(key)).toDouble(); };
    const Said said{number("documents"), number("seconds"), number("processor"),
                    number("megabytes"), number("stall"),   number("requests")};
    m_measured.insert(QString::fromLatin1(name), json);
    say(name, said);
    return said;
}

Said SyncBench::desk(const char *name, const QString &what, const QString &database, const QString &folder,
                     quint16 port)
{
    const Said said = client(name, QCoreApplication::applicationFilePath(),
                             {QStringLiteral("desk"), QStringLiteral("--what"), what, QStringLiteral("--url"),
                              QStringLiteral("http://127.0.0.1:%1").arg(port), QStringLiteral("--database"), database,
                              QStringLiteral("--folder"), folder, QStringLiteral("--rows"), QString::number(m_rows)});
    m_longestStall = std::max(m_longestStall, said.stall);
    m_growth = std::max(m_growth, said.megabytes);
    return said;
}

Said SyncBench::pouch(const char *name, const QString &what, const QString &database, const QString &folder, int batch)
{
    const QString script = qEnvironmentVariable("YC_SOURCE_DIR") + QStringLiteral("/tests/bench/pouch.js");
    const QString url = QStringLiteral("http://admin:secret@127.0.0.1:%1/%2").arg(m_city->port()).arg(database);
    return client(name, QStringLiteral("node"), {script, what, url, folder, QString::number(batch)});
}

QString SyncBench::create()
{
    const QString name = QStringLiteral("yc-bench-%1").arg(++m_serial);
    sync::HttpPeer peer = admin();
    return peer.fetch({"PUT", '/' + name.toUtf8()}) ? name : QString();
}

void SyncBench::drop(const QString &database)
{
    sync::HttpPeer peer = admin();
    (void)peer.fetch({"DELETE", '/' + database.toUtf8()});
}

bool SyncBench::writeDocuments()
{
    QFile file(inside("documents"));
    if (!file.open(QIODevice::WriteOnly))
        return false;
    TownDocuments town(7);
    qint64 bytes = 0;
    for (qint64 i = 0; i < m_rows; ++i) {
        const QByteArray document = TownDocuments::wire(town.next());
        bytes += document.size();
        file.write(document + '\n');
    }
    m_measured.insert(QStringLiteral("document bytes"), static_cast<double>(bytes) / static_cast<double>(m_rows));
    return file.flush();
}

/// The same bytes as a replication sends, made before: what the server takes at most in batches one after the other.
Said SyncBench::barePush(const QString &database)
{
    QFile file(inside("documents"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    sync::HttpPeer peer(m_city->address());
    QElapsedTimer timer;
    Said said;
    while (!file.atEnd()) {
        QList<QByteArray> documents;
        while (documents.size() < kTogether && !file.atEnd())
            documents << file.readLine().chopped(1);
        sync::HttpRequest request{"POST", '/' + database.toUtf8() + "/_bulk_docs"};
        request.body = R"({"new_edits":false,"docs":[)" + documents.join(',') + "]}";
        timer.start();
        if (!peer.fetch(request)) {
            m_failed = true;
            return said;
        }
        said.seconds += static_cast<double>(timer.nsecsElapsed()) / 1e9;
        said.documents += static_cast<double>(documents.size());
    }
    say("bare _bulk_docs of 1,000", said);
    return said;
}

Said SyncBench::bareStream(const QString &database)
{
    sync::HttpPeer peer(m_city->address());
    QElapsedTimer timer;
    timer.start();
    const auto streamed =
        peer.exchange({"GET", '/' + database.toUtf8() + "/_changes?style=all_docs&include_docs=true&since=0"},
                      [](QByteArrayView) { return core::Result<>(); });
    m_failed = m_failed || !streamed;
    const Said said{static_cast<double>(m_rows), static_cast<double>(timer.nsecsElapsed()) / 1e9};
    say("one stream to nothing", said);
    return said;
}

double mean(std::initializer_list<Said> several)
{
    double sum = 0;
    for (const Said &one : several)
        sum += one.rate();
    return sum / static_cast<double>(several.size());
}

void SyncBench::push()
{
    const QString desk1 = inside("desk-push");
    const QString desk2 = inside("desk-push-far");
    start(QCoreApplication::applicationFilePath(),
          {QStringLiteral("desk"), QStringLiteral("--what"), QStringLiteral("fill"), QStringLiteral("--folder"), desk1,
           QStringLiteral("--rows"), QString::number(m_rows)});
    QDir().mkpath(desk2);
    QFile::copy(desk1 + QStringLiteral("/store.db"), desk2 + QStringLiteral("/store.db"));
    start(QStringLiteral("node"),
          {qEnvironmentVariable("YC_SOURCE_DIR") + QStringLiteral("/tests/bench/pouch.js"), QStringLiteral("fill"),
           QStringLiteral("-"), inside("pouch-push")},
          inside("documents"));
    const auto here = [this] { return m_city->port(); };
    m_source = create();
    const QString first = create();
    const Said warm = barePush(first); // the server's compiler has seen it all then
    (void)warm;
    drop(first);
    const Said bare = barePush(m_source);
    QString database = create();
    const Said ours = desk("push", QStringLiteral("push"), database, desk1, here());
    drop(database);
    database = create();
    const Said again = barePush(database);
    drop(database);
    {
        const test::DelayLine line(here(), 20ms);
        database = create();
        const Said far = desk("push, 20 ms away", QStringLiteral("push"), database, desk2, line.port());
        drop(database);
        decide(QStringLiteral("push, 20 ms away, cost"), (1 - far.rate() / ours.rate()) * 100, QStringLiteral("%"), 10,
               false);
    }
    database = create();
    const Said usual = pouch("PouchDB push", QStringLiteral("push"), database, inside("pouch-push"), 0);
    drop(database);
    database = create();
    const Said best =
        pouch("PouchDB push, batches of 1,000", QStringLiteral("push"), database, inside("pouch-push"), 1000);
    drop(database);
    decide(QStringLiteral("push, of bare _bulk_docs"), 100 * ours.rate() / mean({bare, again}), QStringLiteral("%"),
           80);
    decide(QStringLiteral("push, of PouchDB's best"), ours.rate() / best.rate(), QStringLiteral("x"), 2.5);
    decide(QStringLiteral("push, of PouchDB's default"), ours.rate() / usual.rate(), QStringLiteral("x"), 4);
    decide(QStringLiteral("push, processor time, of PouchDB's default"),
           100 * ours.microseconds() / usual.microseconds(), QStringLiteral("%"), 20, false);
    decide(QStringLiteral("push, processor time, of PouchDB's best"), 100 * ours.microseconds() / best.microseconds(),
           QStringLiteral("%"), 20, false);
}

void SyncBench::pull()
{
    const auto here = [this] { return m_city->port(); };
    (void)bareStream(m_source);
    const Said bare = bareStream(m_source);
    const Said ours = desk("pull", QStringLiteral("pull"), m_source, inside("desk-pull"), here());
    const Said again = bareStream(m_source);
    {
        const test::DelayLine line(here(), 20ms);
        const Said far =
            desk("pull, 20 ms away", QStringLiteral("pull"), m_source, inside("desk-pull-far"), line.port());
        decide(QStringLiteral("pull, 20 ms away, cost"), (1 - far.rate() / ours.rate()) * 100, QStringLiteral("%"), 10,
               false);
    }
    const Said usual = pouch("PouchDB pull", QStringLiteral("pull"), m_source, inside("pouch-pull"), 0);
    const Said best =
        pouch("PouchDB pull, batches of 1,000", QStringLiteral("pull"), m_source, inside("pouch-pull-1000"), 1000);
    decide(QStringLiteral("pull, of one stream to nothing"), 100 * ours.rate() / mean({bare, again}),
           QStringLiteral("%"), 80);
    decide(QStringLiteral("pull, of PouchDB's best"), ours.rate() / best.rate(), QStringLiteral("x"), 2.5);
    decide(QStringLiteral("pull, of PouchDB's default"), ours.rate() / usual.rate(), QStringLiteral("x"), 4);
    decide(QStringLiteral("pull, processor time, of PouchDB's default"),
           100 * ours.microseconds() / usual.microseconds(), QStringLiteral("%"), 20, false);
    decide(QStringLiteral("pull, processor time, of PouchDB's best"), 100 * ours.microseconds() / best.microseconds(),
           QStringLiteral("%"), 20, false);
    (void)desk("both, after the pull", QStringLiteral("both"), m_source, inside("desk-pull"), here());
    const Said quiet = desk("both, nothing new", QStringLiteral("both"), m_source, inside("desk-pull"), here());
    decide(QStringLiteral("nothing new, requests"), quiet.requests, QString(), 3, false);
    const QJsonObject checked =
        start(QCoreApplication::applicationFilePath(),
              {QStringLiteral("desk"), QStringLiteral("--what"), QStringLiteral("check"), QStringLiteral("--folder"),
               inside("desk-pull"), QStringLiteral("--rows"), QString::number(m_rows)});
    m_measured.insert(QStringLiteral("check"), checked);
    if (!checked.value(u"verified").toBool() || !checked.value(u"found").toBool() ||
        checked.value(u"documents").toInteger() != m_rows) {
        std::fprintf(stderr, "what was pulled is not whole: %s\n",
                     QJsonDocument(checked).toJson(QJsonDocument::Compact).constData());
        m_failed = true;
    }
}

void SyncBench::report()
{
    decide(QStringLiteral("memory grows by at most"), m_growth, QStringLiteral("MB"), 60, false);
    decide(QStringLiteral("longest stall of the event loop"), m_longestStall, QStringLiteral("ms"), 50, false);
    QJsonArray figures;
    for (const Figure &one : std::as_const(m_figures)) {
        figures.append(QJsonObject{{QStringLiteral("name"), one.name},
                                   {QStringLiteral("value"), one.value},
                                   {QStringLiteral("unit"), one.unit},
                                   {QStringLiteral("target"), one.target},
                                   {QStringLiteral("reached"), one.isReached()}});
        if (!m_json)
            std::printf("%-46s %8.1f %-3s wanted: %s %g %s\n", qPrintable(one.name), one.value, qPrintable(one.unit),
                        one.atLeast ? "at least" : "at most ", one.target, one.isReached() ? "" : "  MISSED");
    }
    if (m_json) {
        const QJsonObject all{{QStringLiteral("documents"), m_rows},
                              {QStringLiteral("measured"), m_measured},
                              {QStringLiteral("figures"), figures}};
        std::printf("%s", QJsonDocument(all).toJson().constData());
    }
}

int SyncBench::run()
{
    if (!test::NpmCity::available()) {
        std::fprintf(stderr, "the packages of tests/city are not there: run ./dev test once with a network\n");
        return 1;
    }
    m_city = std::make_unique<test::NpmCity>();
    if (!m_city->answers() || !writeDocuments())
        return 1;
    std::fprintf(m_json ? stderr : stdout, "sync: %lld documents of %.0f bytes\n", static_cast<long long>(m_rows),
                 m_measured.value(u"document bytes").toDouble());
    push();
    if (!m_failed)
        pull();
    report();
    return m_failed ? 1 : 0;
}

} // namespace

int syncBench(qint64 rows, bool json) { return SyncBench(rows, json).run(); }

} // namespace yc::bench
