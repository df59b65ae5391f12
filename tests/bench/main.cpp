// SPDX-License-Identifier: GPL-3.0-or-later
#include "Figures.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Measures import and search on the encrypted store."));
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("what"), QStringLiteral("import, search, verify or all (the first two; default)"));
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
    parser.addOptions({rows, residents, folder, scope});
    parser.process(app);
    const QString what = parser.positionalArguments().value(0, QStringLiteral("all"));
    int status = 0;
    if (what == QStringLiteral("verify"))
        return yc::bench::verifyBench(parser.value(residents).toLongLong(), parser.value(folder));
    if (what != QStringLiteral("search"))
        status |= yc::bench::importBench(parser.value(rows).toLongLong());
    if (what != QStringLiteral("import"))
        status |= yc::bench::searchBench(parser.value(residents).toLongLong(), parser.value(folder), parser.value(scope));
    return status;
}
