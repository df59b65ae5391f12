// SPDX-License-Identifier: GPL-3.0-or-later
// The manual pages against the program: what `yichuangctl --help` knows stands in both, and nothing that it does not.
#include "CtlCall.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace yc::test;

namespace {

QStringList lines(const QByteArray &text) { return QString::fromUtf8(text).split(u'\n'); }

struct Word {
    QString command;
    QStringList then; ///< what may follow it: "verify", "key new"
    QStringList options;
};

/// "id|due|ability", "list | export FILE | head [FILE]", "card add FILE": the words of each part before its values.
QStringList partsOf(const QString &usage)
{
    static const QRegularExpression word(QStringLiteral("\\A[a-z][a-z-]*\\z"));
    QStringList parts;
    for (const QString &part : usage.split(u'|')) {
        QStringList words;
        for (const QString &one : part.simplified().remove(u'[').split(u' ')) {
            if (!word.match(QString(one).remove(u']')).hasMatch())
                break;
            words.append(QString(one).remove(u']'));
        }
        if (!words.isEmpty())
            parts.append(words.join(u' '));
    }
    return parts;
}

QStringList calculators()
{
    const QString usage = lines(ctl({QStringLiteral("calc"), QStringLiteral("--help")}).out).value(0);
    return partsOf(usage.section(QStringLiteral("[options] "), 1).section(u' ', 0, 0));
}

QList<Word> program()
{
    static const QRegularExpression command(QStringLiteral("\\A  ([a-z][a-z-]*) (.*)\\z"));
    static const QRegularExpression option(QStringLiteral("\\A  (?:-[a-z], )?--([a-z][a-z-]*)"));
    QList<Word> words;
    for (const QString &line : lines(ctl({QStringLiteral("--help")}).out)) {
        const QRegularExpressionMatch match = command.match(line);
        if (!match.hasMatch())
            continue;
        Word word{match.captured(1), partsOf(match.captured(2)), {}};
        if (word.command == u"calc")
            word.then = calculators();
        for (const QString &told : lines(ctl({word.command, QStringLiteral("--help")}).out)) {
            if (const QRegularExpressionMatch found = option.match(told); found.hasMatch())
                word.options.append(found.captured(1));
        }
        words.append(word);
    }
    return words;
}

struct Page {
    QStringList synopsis; ///< "calc id", of its .Cm lines
    QStringList items;    ///< the same of its .It Cm lines; several of a line stand apart: "people add", "people edit"
    QSet<QString> options;
};

/// Words of a macro line without what is no word: ".Cm join Op Fl -file Ar FILE | check".
QStringList namesOf(const QString &line)
{
    static const QRegularExpression word(QStringLiteral("\\A[a-z][a-z-]*\\z"));
    QStringList names;
    for (const QString &one : line.split(u' ', Qt::SkipEmptyParts)) {
        if (word.match(one).hasMatch())
            names.append(one);
    }
    return names;
}

Page pageOf(const QString &language)
{
    Page page;
    QFile file(qEnvironmentVariable("YC_SOURCE_DIR") + QStringLiteral("/installer/man/") + language +
               QStringLiteral("yichuangctl.1"));
    if (!file.open(QIODevice::ReadOnly))
        return page;
    static const QRegularExpression option(QStringLiteral("Fl -([a-z][a-z-]*)"));
    bool inSynopsis = false;
    QString command;
    for (const QString &line : lines(file.readAll())) {
        if (line.startsWith(u".Sh"))
            inSynopsis = line == u".Sh SYNOPSIS";
        for (auto found = option.globalMatch(line); found.hasNext();)
            page.options.insert(found.next().captured(1));
        if (inSynopsis && line == u".Nm")
            command.clear();
        if (inSynopsis && (line.startsWith(u".Cm ") || line.startsWith(u".Op Cm ") || line.startsWith(u".Brq Cm "))) {
            QStringList names = namesOf(line);
            if (command.isEmpty()) {
                command = names.value(0);
                page.synopsis.append(command);
                names.removeFirst();
            }
            for (const QString &name : std::as_const(names))
                page.synopsis.append(command + u' ' + name);
            page.synopsis.append(command + u' ' + names.join(u' '));
        }
        if (!line.startsWith(u".It Cm "))
            continue;
        const QStringList alternatives = line.sliced(7).split(QStringLiteral(" , "));
        const QStringList first = namesOf(alternatives.first()
                                              .section(QStringLiteral(" Ar "), 0, 0)
                                              .section(QStringLiteral(" Op "), 0, 0)
                                              .section(QStringLiteral(" Fl "), 0, 0));
        page.items.append(first.join(u' '));
        for (const QString &other : alternatives.sliced(1))
            page.items.append((first.first(first.size() - 1) + namesOf(other)).join(u' '));
    }
    return page;
}

} // namespace

class CtlManualTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_program = program();
        QVERIFY(m_program.size() > 15);
    }

    void namesEveryCommandAndCalculatorAndNoOther_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << QString();
        QTest::newRow("Chinese") << QStringLiteral("zh_CN/");
    }
    void namesEveryCommandAndCalculatorAndNoOther()
    {
        QFETCH(const QString, language);
        const Page page = pageOf(language);
        QStringList missing;
        QSet<QString> known;
        for (const Word &word : std::as_const(m_program)) {
            known.insert(word.command);
            const auto isTold = [&](const QString &name) {
                return std::ranges::any_of(
                    page.items, [&](const QString &item) { return item == name || item.startsWith(name + u' '); });
            };
            if (!page.synopsis.contains(word.command))
                missing.append(QStringLiteral("synopsis: ") + word.command);
            if (!isTold(word.command))
                missing.append(word.command);
            for (const QString &part : word.then) {
                known.insert(word.command + u' ' + part);
                if (!isTold(word.command + u' ' + part) && !page.synopsis.contains(word.command + u' ' + part))
                    missing.append(word.command + u' ' + part);
                if (word.command == u"calc" && !isTold(word.command + u' ' + part))
                    missing.append(QStringLiteral("commands: ") + word.command + u' ' + part);
                if (word.command == u"calc" && !page.synopsis.contains(word.command + u' ' + part))
                    missing.append(QStringLiteral("synopsis: ") + word.command + u' ' + part);
            }
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QStringLiteral(", "))));
        QStringList stray;
        for (const QString &item : page.items) {
            if (!known.contains(item) && !known.contains(item.section(u' ', 0, 0)))
                stray.append(item);
            if (item.startsWith(u"calc ") && !known.contains(item))
                stray.append(item);
        }
        QVERIFY2(stray.isEmpty(), qPrintable(stray.join(QStringLiteral(", "))));
    }

    void namesEveryOptionAndNoOther_data() { namesEveryCommandAndCalculatorAndNoOther_data(); }
    void namesEveryOptionAndNoOther()
    {
        QFETCH(const QString, language);
        const Page page = pageOf(language);
        // There is no --passphrase, and the page says so.
        QSet<QString> known{QStringLiteral("version"), QStringLiteral("passphrase")};
        for (const Word &word : std::as_const(m_program))
            known.unite({word.options.cbegin(), word.options.cend()});
        const auto listed = [](QSet<QString> names) {
            QStringList list(names.cbegin(), names.cend());
            list.sort();
            return list.join(QStringLiteral(", "));
        };
        const QSet<QString> missing =
            QSet<QString>(known) - page.options - QSet<QString>{QStringLiteral("help"), QStringLiteral("version")};
        QVERIFY2(missing.isEmpty(), qPrintable(listed(missing)));
        const QSet<QString> stray = QSet<QString>(page.options) - known;
        QVERIFY2(stray.isEmpty(), qPrintable(listed(stray)));
    }

private:
    QList<Word> m_program;
};

QTEST_GUILESS_MAIN(CtlManualTest)
#include "tst_app_ctl_manual.moc"
