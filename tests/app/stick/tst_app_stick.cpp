// SPDX-License-Identifier: GPL-3.0-or-later
// Two desks with encrypted stores and a folder for a stick: cards, trust, permissions, records with their scans, what a
// bundle leaves behind when taking it in is interrupted, and what the audit log says of it all.
#include "FileSamples.h"
#include "bundle/CardFile.h"
#include "core/RevealAlarm.h"
#include "stick/DeskSticks.h"

#include <QDir>
#include <QTest>

using namespace yc;
using namespace yc::test;
using stick::DeskSticks;

namespace {

template<class T> QString codeOf(const core::Result<T> &result) { return result ? QString() : result.error().code; }

class StickDesk : public FileDesk {
public:
    explicit StickDesk(const QString &window, const QString &org = QStringLiteral("310106013001"))
    {
        core::Session session = sampleSession();
        session.org = org;
        session.desk = window;
        session.permissions = {QStringLiteral("residents.edit"), QStringLiteral("desk.bundle-make"),
                               QStringLiteral("desk.bundle-take"), QStringLiteral("desk.trust"),
                               QStringLiteral("audit.view")};
        as(session);
    }
    void as(const core::Session &session)
    {
        sticks.reset();
        if (const auto opened = signIn(session, types()); !opened)
            qFatal("no store: %s", qPrintable(opened.error().code));
        sticks = std::make_unique<DeskSticks>(**this, DeskSticks::Where{folder(), types(), QStringLiteral("test")});
    }
    static QList<core::RecordType> types()
    {
        QList<core::RecordType> all = core::deskRecordTypes();
        all.append(fileNamingType());
        return all;
    }
    core::DeskCard card() { return (*sticks->circle())->own; }
    QString addCaseWithScan(quint32 seed)
    {
        const auto file = put(scan(700'000, seed));
        return file ? addCase({*file}) : QString();
    }
    /// As if a record came from somewhere.
    void arrives(const core::DeskCard &card)
    {
        core::Command command;
        command.name = QStringLiteral("test.arrives");
        command.wholeDesk = true;
        command.work = [card](core::Transaction &tx) -> core::Result<QJsonObject> {
            YC_ASSIGN(core::Document document, tx.load(core::DeskCard::recordId(card.desk)));
            document.body = card.toBody();
            YC_TRY(tx.put(document));
            return QJsonObject();
        };
        QVERIFY(waitFor((*this)->execute(std::move(command))));
    }
    qint64 rowsOf(const QString &command)
    {
        return number(QStringLiteral("SELECT count(*) FROM audit WHERE command='%1'").arg(command));
    }

    std::unique_ptr<DeskSticks> sticks;
};

} // namespace

class StickOfADesk : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_stick = std::make_unique<QTemporaryDir>();
        m_village = std::make_unique<StickDesk>(QStringLiteral("1"));
        m_town = std::make_unique<StickDesk>(QStringLiteral("3"), QStringLiteral("310106013"));
    }

    void recordsAndScansGoBothWays()
    {
        meet();
        const QString id = m_village->addCaseWithScan(1);
        const auto made = m_village->sticks->make({m_town->card().desk}, m_stick->path());
        QVERIFY2(made, qPrintable(codeOf(made)));
        QCOMPARE(made->bundle.counts.files, 1);
        QVERIFY(QFileInfo(made->path).fileName().startsWith(QStringLiteral("一窗同步包-静安寺街道-1-")));
        QCOMPARE(waitFor((*m_village)->syncState(id))->state, core::SyncState::Sent);

        QCOMPARE(DeskSticks::bundlesIn(m_stick->path()), QStringList{made->path});
        const auto checked = m_town->sticks->look(made->path);
        QVERIFY2(checked, qPrintable(codeOf(checked)));
        QCOMPARE(m_town->sticks->unfinished().size(), 1); // the copy
        QVERIFY(QFile::remove(made->path));               // the stick goes
        const auto taken = m_town->sticks->take(*checked);
        QVERIFY2(taken, qPrintable(codeOf(taken)));
        QVERIFY(taken->added >= 1);
        QCOMPARE(taken->files, 1);
        QVERIFY(m_town->sticks->unfinished().isEmpty());
        const auto there = waitFor((*m_town)->load(id));
        QVERIFY(there);
        const QString digest = there->body[u"files"][0][u"digest"].toString();
        QCOMPARE(m_town->bytes(digest).value_or(QByteArray()), scan(700'000, 1));
        QCOMPARE(waitFor((*m_town)->syncState(id))->state, core::SyncState::Local); // the town brings it to the city

        m_town->addCaseWithScan(2);
        const auto back = m_town->sticks->make({m_village->card().desk}, m_stick->path());
        QVERIFY2(back, qPrintable(codeOf(back)));
        QCOMPARE(back->bundle.counts.files, 1); // not the village's own
        const auto looked = m_village->sticks->look(back->path);
        QVERIFY2(looked, qPrintable(codeOf(looked)));
        QVERIFY(m_village->sticks->take(*looked));
        const auto nothing = m_village->sticks->make({m_town->card().desk}, m_stick->path());
        QVERIFY(nothing);
        QCOMPARE(nothing->bundle.counts.files, 0);
        QCOMPARE(m_village->rowsOf(QStringLiteral("desk.bundle-make")), 2);
        QCOMPARE(m_town->rowsOf(QStringLiteral("desk.bundle-take")), 1);
    }

    void aKnownCardIsNotTrustedUntilItIsCompared()
    {
        meet();
        m_village->addCaseWithScan(1);
        const QString desk = m_town->card().desk;
        m_village->sql(QStringLiteral("DELETE FROM meta WHERE key='desk.compared'"));
        QCOMPARE(codeOf(m_village->sticks->make({desk}, m_stick->path())), QStringLiteral("bundle.not-trusted"));
        m_village->sql(QStringLiteral("UPDATE document SET sequence=1 WHERE id='desk:%1'").arg(desk));
        m_village->confirmDocuments(); // the city holds exactly this card
        QVERIFY((*m_village->sticks->circle())->find(desk)->isTrusted());
    }

    void otherKeysInARecordAreNotTrusted()
    {
        meet();
        m_village->addCaseWithScan(1);
        core::DeskCard other = m_town->card();
        other.boxKey = m_village->card().boxKey;
        m_village->arrives(other);
        QCOMPARE(codeOf(m_village->sticks->make({other.desk}, m_stick->path())), QStringLiteral("bundle.keys-changed"));
        QVERIFY(m_village->sticks->trust(m_town->card())); // compared anew
        QVERIFY(m_village->sticks->make({other.desk}, m_stick->path()));
    }

    void aWithdrawnDeskIsRefusedAndStaysSo()
    {
        meet();
        m_village->addCaseWithScan(1);
        const auto made = m_village->sticks->make({m_town->card().desk}, m_stick->path());
        QVERIFY(made);
        const core::DeskCard village = m_village->card();
        QCOMPARE(codeOf(m_town->sticks->revoke(village.desk, QStringLiteral(" "))),
                 QStringLiteral("bundle.reason-missing"));
        QVERIFY(m_town->sticks->revoke(village.desk, QStringLiteral("遗失")));
        QCOMPARE(codeOf(m_town->sticks->look(made->path)), QStringLiteral("bundle.revoked-sender"));
        QCOMPARE(codeOf(m_town->sticks->make({village.desk}, m_stick->path())),
                 QStringLiteral("bundle.revoked-sender"));
        QCOMPARE(codeOf(m_town->sticks->trust(village)), QStringLiteral("bundle.revoked-card"));
        QVERIFY(m_town->sticks->unfinished().isEmpty());
    }

    /// Withdrawn between the look and the yes.
    void trustIsAskedForAgainBeforeItIsTakenIn()
    {
        meet();
        m_village->addCaseWithScan(1);
        const auto made = m_village->sticks->make({m_town->card().desk}, m_stick->path());
        const auto checked = m_town->sticks->look(made->path);
        QVERIFY(checked);
        QVERIFY(m_town->sticks->revoke(m_village->card().desk, QStringLiteral("遗失")));
        QCOMPARE(codeOf(m_town->sticks->take(*checked)), QStringLiteral("bundle.revoked-sender"));
    }

    void anUnknownDeskIsRefused()
    {
        QVERIFY(m_village->sticks->trust(m_town->card()));
        m_village->addCaseWithScan(1);
        const auto made = m_village->sticks->make({m_town->card().desk}, m_stick->path());
        QVERIFY2(made, qPrintable(codeOf(made)));
        QCOMPARE(codeOf(m_town->sticks->look(made->path)), QStringLiteral("bundle.unknown-sender"));
    }

    void anotherStreetGetsNothing()
    {
        StickDesk elsewhere(QStringLiteral("9"), QStringLiteral("310107020"));
        QVERIFY(m_village->sticks->trust(elsewhere.card()));
        m_village->addCaseWithScan(1);
        QCOMPARE(codeOf(m_village->sticks->make({elsewhere.card().desk}, m_stick->path())),
                 QStringLiteral("bundle.no-common-dataset"));
    }

    void whoMayNotDoesNot()
    {
        meet();
        m_village->addCaseWithScan(1);
        const QString town = m_town->card().desk;
        const auto made = m_village->sticks->make({town}, m_stick->path());
        QVERIFY(made);
        core::Session plain = sampleSession();
        plain.org = QStringLiteral("310106013001");
        m_village->as(plain);
        QCOMPARE(codeOf(m_village->sticks->make({town}, m_stick->path())), QStringLiteral("permission.denied"));
        QCOMPARE(codeOf(m_village->sticks->trust(m_town->card())), QStringLiteral("permission.denied"));
        plain.org = QStringLiteral("310106013");
        m_town->as(plain);
        const auto checked = m_town->sticks->look(made->path);
        QVERIFY(checked); // everybody may look who it is from
        QCOMPARE(codeOf(m_town->sticks->take(*checked)), QStringLiteral("permission.denied"));
    }

    void anInterruptedOneWaitsInTheDesksFolder()
    {
        meet();
        m_village->addCaseWithScan(1);
        const auto made = m_village->sticks->make({m_town->card().desk}, m_stick->path());
        const auto checked = m_town->sticks->look(made->path);
        QVERIFY(checked);
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(codeOf(m_town->sticks->take(*checked, {}, stop.get_token())), QStringLiteral("cancelled"));
        QVERIFY(QFile::remove(made->path));
        m_town->as((*m_town)->session()); // the program begins again
        const QStringList waiting = m_town->sticks->unfinished();
        QCOMPARE(waiting.size(), 1);
        const auto again = m_town->sticks->look(waiting.constFirst());
        QVERIFY2(again, qPrintable(codeOf(again)));
        const auto taken = m_town->sticks->take(*again);
        QVERIFY2(taken, qPrintable(codeOf(taken)));
        QCOMPARE(taken->files, 1);
        QVERIFY(m_town->sticks->unfinished().isEmpty());
    }

    void whatIsRefusedLeavesNoCopy()
    {
        meet();
        m_village->addCaseWithScan(1);
        const auto made = m_village->sticks->make({m_town->card().desk}, m_stick->path());
        QFile file(made->path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.resize(file.size() / 2));
        file.close();
        QCOMPARE(codeOf(m_town->sticks->look(made->path)), QStringLiteral("bundle.truncated"));
        QCOMPARE(QDir(m_town->folder() + QStringLiteral("/bundles")).entryList(QDir::Files), QStringList());
    }

    void theBoxKeyStays()
    {
        const core::DeskCard before = m_village->card();
        QCOMPARE(before.boxKey.size(), core::DeskCard::keyBytes);
        m_village->as((*m_village)->session());
        QCOMPARE(m_village->card(), before);
    }

private:
    /// Cards by file, digits by telephone.
    void meet()
    {
        const QString a = m_stick->filePath(QStringLiteral("a.yccard"));
        const QString b = m_stick->filePath(QStringLiteral("b.yccard"));
        QVERIFY(m_village->sticks->writeCard(a));
        QVERIFY(m_town->sticks->writeCard(b));
        QVERIFY(m_town->sticks->trust(*bundle::CardFile::read(a)));
        QVERIFY(m_village->sticks->trust(*bundle::CardFile::read(b)));
    }

    std::unique_ptr<QTemporaryDir> m_stick;
    std::unique_ptr<StickDesk> m_village;
    std::unique_ptr<StickDesk> m_town;
};

QTEST_GUILESS_MAIN(StickOfADesk)
#include "tst_app_stick.moc"
