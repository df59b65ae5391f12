// SPDX-License-Identifier: GPL-3.0-or-later
#include "Figures.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Measures import, search and the audit log on the encrypted store."));
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("what"),
                                 QStringLiteral("import, search, audit, backup, switch, write, sync, bundle, verify, "
                                                "reports or all (but the last five; default)"));
    const QCommandLineOption rows(QStringLiteral("rows"), QStringLiteral("Rows of the imported ledger"),
                                  QStringLiteral("N"), QStringLiteral("100000"));
    const QCommandLineOption residents(QStringLiteral("residents"), QStringLiteral("Residents to search in"),
                                       QStringLiteral("N"), QStringLiteral("1000000"));
    const QCommandLineOption folder(QStringLiteral("folder"),
                                    QStringLiteral("Where the searched desk is made, and kept for the next run"),
                                    QStringLiteral("FOLDER"), QDir::tempPath() + QStringLiteral("/yichuang-bench"));
    const QCommandLineOption scope(QStringLiteral("scope"),
                                   QStringLiteral("Search as somebody of this organisation of the desk"),
                                   QStringLiteral("CODE"));
    const QCommandLineOption audit(QStringLiteral("audit-rows"), QStringLiteral("Rows of the audit log"),
                                   QStringLiteral("N"), QStringLiteral("1000000"));
    const QCommandLineOption together(QStringLiteral("together"), QStringLiteral("Documents in one transaction"),
                                      QStringLiteral("N"), QStringLiteral("1000"));
    const QCommandLineOption scans(QStringLiteral("scans"), QStringLiteral("Scans in the bundle"), QStringLiteral("N"),
                                   QStringLiteral("4000"));
    const QCommandLineOption json(QStringLiteral("json"), QStringLiteral("Figures of sync as JSON"));
    QCommandLineOption part(QStringLiteral("what"), QString(), QStringLiteral("WHAT"));
    QCommandLineOption url(QStringLiteral("url"), QString(), QStringLiteral("URL"));
    QCommandLineOption database(QStringLiteral("database"), QString(), QStringLiteral("NAME"));
    for (QCommandLineOption *own : {&part, &url, &database}) // what one process of the sync bench tells another
        own->setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOptions({rows, residents, folder, audit, scope, together, scans, json, part, url, database});
    parser.process(app);
    const QString what = parser.positionalArguments().value(0, QStringLiteral("all"));
    const auto wanted = [&what](QLatin1StringView one) { return what == one || what == u"all"; };
    int status = 0;
    if (wanted(QLatin1StringView("import")))
        status |= yc::bench::importBench(parser.value(rows).toLongLong());
    if (wanted(QLatin1StringView("search")))
        status |=
            yc::bench::searchBench(parser.value(residents).toLongLong(), parser.value(folder), parser.value(scope));
    if (wanted(QLatin1StringView("audit")))
        status |= yc::bench::auditBench(parser.value(audit).toLongLong(), parser.value(folder));
    if (wanted(QLatin1StringView("backup"))) // after the search, which makes the desk
        status |= yc::bench::backupBench(parser.value(residents).toLongLong(), parser.value(folder));
    if (wanted(QLatin1StringView("switch")))
        status |= yc::bench::switchBench(parser.value(residents).toLongLong(), parser.value(folder));
    if (what == u"sync")
        status |= yc::bench::syncBench(parser.value(rows).toLongLong(), parser.isSet(json));
    if (what == u"bundle")
        status |= yc::bench::bundleBench(parser.value(rows).toLongLong(), parser.value(scans).toLongLong());
    if (what == u"desk")
        status |= yc::bench::deskBench({parser.value(part), parser.value(url), parser.value(database),
                                        parser.value(folder), parser.value(rows).toLongLong()});
    if (what == u"write")
        status |= yc::bench::writeBench(parser.value(rows).toLongLong(), parser.value(together).toLongLong());
    if (what == u"reports")
        status |=
            yc::bench::reportsBench(parser.value(residents).toLongLong(), parser.value(folder), parser.value(scope));
    if (what == u"verify")
        status |= yc::bench::verifyBench(parser.value(residents).toLongLong(), parser.value(folder));
    return status;
}
