// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/vault/RecoveryCode.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace yc::store;

namespace {

const QString alphabet = QStringLiteral("0123456789ABCDEFGHJKMNPQRSTVWXYZ");

bool same(const RecoveryCode &a, const RecoveryCode &b) { return std::ranges::equal(a.bytes(), b.bytes()); }

/// The group an error points to; 0 if the text was read.
int wrongGroup(const QString &text)
{
    const auto code = RecoveryCode::parse(text);
    if (code || code.error().code != QStringLiteral("vault.recovery-code-mistyped"))
        return 0;
    return code.error().context.value(QStringLiteral("group")).toInt();
}

} // namespace

class StoreRecoveryCode : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void codesAreEightGroupsOfFiveAndDiffer()
    {
        static const QRegularExpression form(QStringLiteral("\\A[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){7}\\z"));
        QSet<QString> seen;
        for (int i = 0; i < 1'000; ++i) {
            const RecoveryCode code = RecoveryCode::random();
            QCOMPARE(code.bytes().size(), 20U);
            const QString text = code.toText();
            QVERIFY2(form.match(text).hasMatch(), qPrintable(text));
            seen << text;
            const auto back = RecoveryCode::parse(text);
            QVERIFY(back);
            QVERIFY(same(*back, code));
        }
        QCOMPARE(seen.size(), 1'000);
    }

    void readsWhatPeopleType_data()
    {
        QTest::addColumn<int>("way");
        QTest::newRow("lower case") << 0;
        QTest::newRow("no dashes") << 1;
        QTest::newRow("spaces and line breaks") << 2;
        QTest::newRow("O for 0") << 3;
        QTest::newRow("I for 1") << 4;
        QTest::newRow("l for 1") << 5;
        QTest::newRow("full width") << 6;
        QTest::newRow("long dashes and blanks around") << 7;
        QTest::newRow("pairs of characters") << 8;
    }

    void readsWhatPeopleType()
    {
        QFETCH(int, way);
        for (int i = 0; i < 50; ++i) {
            const RecoveryCode code = RecoveryCode::random();
            QString typed = code.toText();
            switch (way) {
            case 0:
                typed = typed.toLower();
                break;
            case 1:
                typed.remove(u'-');
                break;
            case 2:
                typed.replace(u'-', QStringLiteral(" \n"));
                break;
            case 3:
                typed.replace(u'0', u'o');
                break;
            case 4:
                typed.replace(u'1', u'I');
                break;
            case 5:
                typed.replace(u'1', u'l');
                break;
            case 6:
                for (QChar &c : typed)
                    c = QChar(c.unicode() + 0xFEE0);
                break;
            case 7:
                typed = u' ' + typed.replace(u'-', QStringLiteral(" — ")) + QChar(0x3000);
                break;
            default:
                typed.remove(u'-');
                for (qsizetype at = typed.size() - 2; at > 0; at -= 2)
                    typed.insert(at, u' ');
            }
            const auto read = RecoveryCode::parse(typed);
            QVERIFY2(read, qPrintable(typed));
            QVERIFY(same(*read, code));
        }
    }

    void everySingleWrongCharacterIsLocated()
    {
        const QString text = RecoveryCode::random().toText();
        for (qsizetype at = 0; at < text.size(); ++at) {
            if (text[at] == u'-')
                continue;
            for (const QChar c : alphabet) {
                if (c == text[at])
                    continue;
                QString typed = text;
                typed[at] = c;
                QCOMPARE(wrongGroup(typed), static_cast<int>(at / 6) + 1);
            }
        }
    }

    void everyExchangeInAGroupIsLocated()
    {
        for (int i = 0; i < 50; ++i) {
            const QString text = RecoveryCode::random().toText();
            for (qsizetype group = 0; group < 8; ++group) {
                for (qsizetype a = group * 6; a < group * 6 + 5; ++a) {
                    for (qsizetype b = a + 1; b < group * 6 + 5; ++b) {
                        if (text[a] == text[b])
                            continue;
                        QString typed = text;
                        typed[a] = text[b];
                        typed[b] = text[a];
                        QCOMPARE(wrongGroup(typed), static_cast<int>(group) + 1);
                    }
                }
            }
        }
    }

    void everyExchangeOfGroupsIsNoticed()
    {
        const QStringList parts = RecoveryCode::random().toText().split(u'-');
        for (qsizetype a = 0; a < 8; ++a) {
            for (qsizetype b = a + 1; b < 8; ++b) {
                QStringList typed = parts;
                typed.swapItemsAt(a, b);
                QCOMPARE(wrongGroup(typed.join(u'-')), static_cast<int>(a) + 1);
            }
        }
    }

    void aCharacterTooFewOrTooManyIsLocated()
    {
        for (int i = 0; i < 50; ++i) {
            const QStringList parts = RecoveryCode::random().toText().split(u'-');
            for (int group = 0; group < 8; ++group) {
                QStringList typed = parts;
                typed[group].chop(1);
                QCOMPARE(wrongGroup(typed.join(u'-')), group + 1);
                typed[group] = parts[group] + u'7';
                QCOMPARE(wrongGroup(typed.join(u'-')), group + 1);
                typed = parts;
                typed.removeAt(group);
                QVERIFY(wrongGroup(typed.join(u'-')) > 0);
            }
        }
    }

    void whatIsNoCodeIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("group");
        QTest::newRow("empty") << QString() << 1;
        QTest::newRow("blanks") << QStringLiteral(" - - ") << 1;
        QTest::newRow("U is no character of it") << QStringLiteral("U") << 1;
        QTest::newRow("Chinese") << QStringLiteral("恢复码") << 1;
        QTest::newRow("endless") << QString(100'000, u'0') << 1;
    }

    void whatIsNoCodeIsRefused()
    {
        QFETCH(QString, text);
        QFETCH(int, group);
        QCOMPARE(wrongGroup(text), group);
    }
};

QTEST_GUILESS_MAIN(StoreRecoveryCode)
#include "tst_store_recovery_code.moc"
