// SPDX-License-Identifier: GPL-3.0-or-later
// Two desks and a stick, both ways: what goes along, what is sent again, what is not, and what a bundle does that comes
// twice, late, in the wrong order, or while the power fails.
#include "BundleDesk.h"
#include "bundle/CardFile.h"
#include "bundle/PeerState.h"
#include "bundle/Tuning.h"

#include <QTemporaryDir>
#include <QTest>

using namespace yc;
using namespace yc::test;

namespace {

QJsonObject named(const QString &name) { return {{QStringLiteral("name"), name}}; }

template<class T> QString codeOf(const core::Result<T> &result) { return result ? QString() : result.error().code; }

} // namespace

class BundleExchange : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_village = std::make_unique<BundleDesk>(QStringLiteral("村站"));
        m_town = std::make_unique<BundleDesk>(QStringLiteral("3号窗口"));
        m_town->trust(*m_village);
        m_village->trust(*m_town);
        for (int i = 0; i < 5; ++i)
            m_village->edit(i, named(QStringLiteral("村%1").arg(i)));
    }

    void worksBothWays()
    {
        for (int i = 10; i < 13; ++i)
            m_town->edit(i, named(QStringLiteral("镇%1").arg(i)));
        m_village->files.add("scan of the village");
        m_town->files.add("scan of the town");
        QVERIFY(m_village->write(*m_town, stick(1)));
        const auto taken = m_town->read(stick(1));
        QVERIFY2(taken, qPrintable(codeOf(taken)));
        QCOMPARE(taken->added, 5);
        QCOMPARE(taken->files, 1);
        QVERIFY(m_town->write(*m_village, stick(2)));
        const auto back = m_village->read(stick(2));
        QVERIFY(back);
        QCOMPARE(back->added, 3); // not the village's own five
        QCOMPARE(back->files, 1);
        QVERIFY(back->acknowledged > 0);
        QCOMPARE(m_village->store.ids(), m_town->store.ids());
        for (const QString &id : m_town->store.ids())
            QCOMPARE(m_village->store.content(id), m_town->store.content(id));
        QCOMPARE(m_village->files.count(), 2);
    }

    void whatCameFromThereIsNotSentBack()
    {
        QVERIFY(m_village->write(*m_town, stick(1)));
        QVERIFY(m_town->read(stick(1)));
        m_town->edit(2, named(QStringLiteral("镇改")));
        const auto made = m_town->write(*m_village, stick(2));
        QVERIFY(made);
        QCOMPARE(made->counts.documents, 1);
        QCOMPARE(made->counts.files, 0);
    }

    void isSentAgainUntilTheReceiverSaysItHasIt()
    {
        QCOMPARE(m_village->write(*m_town, stick(1))->counts.documents, 5); // lost
        QCOMPARE(m_village->write(*m_town, stick(2))->counts.documents, 5);
        QVERIFY(m_town->read(stick(2)));
        QCOMPARE(m_village->write(*m_town, stick(3))->counts.documents, 5); // nobody has said so yet
        QVERIFY(m_town->write(*m_village, stick(4)));
        QVERIFY(m_village->read(stick(4)));
        const auto made = m_village->write(*m_town, stick(5));
        QCOMPARE(made->counts.documents, 0);
        QVERIFY(made->isEmpty());
        QCOMPARE(made->header.receivers.constFirst().serial, 4);
        m_village->edit(1, named(QStringLiteral("新")));
        QCOMPARE(m_village->write(*m_town, stick(6))->counts.documents, 1);
    }

    void whatWasSentIsMarkedAndNotConfirmed()
    {
        QVERIFY(m_village->write(*m_town, stick(1)));
        for (const QString &id : m_village->store.ids())
            QVERIFY(m_village->store.isSent(id, m_village->store.tree(id).winner()));
        QCOMPARE(m_village->store.waiting()->unsent, 5);
        QVERIFY(m_town->read(stick(1)));
        QCOMPARE(m_town->store.waiting()->unsent, 5); // the town brings them to the city
    }

    void whatTheCityHasIsConfirmedAtTheVillage()
    {
        QVERIFY(m_village->write(*m_town, stick(1)));
        QVERIFY(m_town->read(stick(1)));
        QVERIFY(m_town->write(*m_village, stick(2)));
        QVERIFY(m_village->read(stick(2)));
        QCOMPARE(m_village->store.waiting()->unsent, 5); // the town has it; the city does not
        for (const QString &id : m_town->store.ids())
            QVERIFY(m_town->store.confirm({{id, m_town->store.tree(id).leaves()}}));
        QVERIFY(m_town->write(*m_village, stick(3)));
        m_village->edit(0, named(QStringLiteral("后来")));
        QVERIFY(m_village->read(stick(3)));
        QCOMPARE(m_village->store.waiting()->unsent, 1); // what was changed since
    }

    void aReplayChangesNothing()
    {
        QVERIFY(m_village->write(*m_town, stick(1)));
        QVERIFY(m_town->read(stick(1)));
        m_town->edit(0, named(QStringLiteral("镇改")));
        const auto before = contents(*m_town);
        const auto again = m_town->read(stick(1));
        QVERIFY(again);
        QVERIFY(again->known);
        QCOMPARE(again->added, 0);
        QCOMPARE(contents(*m_town), before);
    }

    void anOldBundleAfterANewerOneChangesNothing()
    {
        QVERIFY(m_village->write(*m_town, stick(1)));
        m_village->edit(0, named(QStringLiteral("新")));
        QVERIFY(m_village->write(*m_town, stick(2)));
        QVERIFY(m_town->read(stick(2)));
        const auto before = contents(*m_town);
        const auto old = m_town->read(stick(1));
        QVERIFY(old);
        QVERIFY(old->older);
        QCOMPARE(old->added, 0);
        QCOMPARE(contents(*m_town), before);
    }

    void bothSidesEditsAreMergedOrAskedAbout()
    {
        QVERIFY(m_village->write(*m_town, stick(1)));
        QVERIFY(m_town->read(stick(1)));
        m_village->edit(0, {{QStringLiteral("name"), QStringLiteral("村0")}, {QStringLiteral("visits"), 2}});
        m_town->edit(0, {{QStringLiteral("name"), QStringLiteral("村0")},
                         {QStringLiteral("telephone"), QStringLiteral("5550100")}});
        m_village->edit(1, named(QStringLiteral("甲")));
        m_town->edit(1, named(QStringLiteral("乙")));
        QVERIFY(m_village->write(*m_town, stick(2)));
        const auto taken = m_town->read(stick(2));
        QVERIFY(taken);
        QCOMPARE(taken->settled, 1);
        QCOMPARE(taken->conflicts, 1);
        QCOMPARE(m_town->store.body(sampleId(0))[u"visits"].toInt(), 2);
        QCOMPARE(m_town->store.body(sampleId(0))[u"telephone"].toString(), QStringLiteral("5550100"));
    }

    void aDeletionTravels()
    {
        QVERIFY(m_village->write(*m_town, stick(1)));
        QVERIFY(m_town->read(stick(1)));
        m_village->store.edit(sampleId(3), {}, true);
        QVERIFY(m_village->write(*m_town, stick(2)));
        QVERIFY(m_town->read(stick(2)));
        QVERIFY(m_town->store.content(sampleId(3)).isEmpty());
    }

    /// A store that fails at each write: nothing of the bundle is there, and then all of it. (tst_bundle_kills kills.)
    void aKillWhileTakingInIsMadeGood()
    {
        for (int i = 0; i < 40; ++i)
            m_village->edit(i, {{QStringLiteral("name"), QString(200'000, QChar(u'a' + i % 26))}});
        m_village->files.add(QByteArray(3 << 20, 's'));
        QVERIFY(m_village->write(*m_town, stick(1)));
        const auto whole = contents(*m_village);
        int tries = 0;
        for (int survives = 0;; ++survives, ++tries) {
            int writes = survives;
            m_town->store.beforeWrite = [&writes]() -> core::Result<> {
                return writes-- > 0 ? core::Result<>() : core::fail(core::ErrorKind::FreeDiskSpace, "store.disk-full");
            };
            const auto taken = m_town->read(stick(1));
            if (taken)
                break;
            QCOMPARE(taken.error().code, QStringLiteral("store.disk-full"));
            QVERIFY(m_town->store.ids().isEmpty());
            QVERIFY(!bundle::PeerState::load(m_town->store, m_village->card.desk)->hasTaken(idOf(stick(1))));
            QVERIFY(tries < 100);
        }
        m_town->store.beforeWrite = {};
        QVERIFY(tries >= 3);
        QCOMPARE(contents(*m_town), whole);
        QCOMPARE(m_town->files.count(), 1);
        QVERIFY(m_town->read(stick(1))->known);
    }

    void cancellingAndGoingOn()
    {
        QVERIFY(m_village->write(*m_town, stick(1)));
        const auto checked = m_town->check(stick(1));
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(codeOf(bundle::takeIn(*checked, m_town->keys, m_town->stores(), {}, stop.get_token())),
                 QStringLiteral("cancelled"));
        QVERIFY(bundle::takeIn(*checked, m_town->keys, m_town->stores()));
        QCOMPARE(contents(*m_town), contents(*m_village));
    }

    void anotherFileThanTheCheckedOneIsNotTakenIn()
    {
        QVERIFY(m_village->write(*m_town, stick(1)));
        const auto checked = m_town->check(stick(1));
        m_village->edit(0, named(QStringLiteral("别的")));
        QVERIFY(m_village->write(*m_town, stick(1)));
        QCOMPARE(codeOf(bundle::takeIn(*checked, m_town->keys, m_town->stores())), QStringLiteral("bundle.changed"));
        QVERIFY(m_town->store.ids().isEmpty());
    }

    void severalReceiversInOneFile()
    {
        BundleDesk other(QStringLiteral("9号窗口"));
        other.trust(*m_village);
        QVERIFY(bundle::writeBundle(m_village->order({m_town.get(), &other}, stick(1)), m_village->keys));
        QVERIFY(m_town->read(stick(1)));
        QVERIFY(other.read(stick(1)));
        QCOMPARE(contents(*m_town), contents(other));
    }

    void whatDoesNotFitGoesWithTheNext()
    {
        for (int i = 0; i < 6; ++i) {
            QByteArray noise(2 << 20, Qt::Uninitialized);
            randombytes_buf(noise.data(), static_cast<size_t>(noise.size()));
            m_village->files.add(noise);
        }
        bundle::BundleOrder order = m_village->order({m_town.get()}, stick(1));
        order.limit = 8 << 20;
        auto made = bundle::writeBundle(order, m_village->keys);
        QVERIFY(made);
        QVERIFY(!made->counts.complete);
        QVERIFY(made->bytes <= order.limit);
        QVERIFY(made->counts.files > 0);
        QCOMPARE(made->counts.documents, 5);
        for (int round = 0; round < 5 && m_town->files.count() < 6; ++round) {
            QVERIFY(m_town->read(stick(1)));
            QVERIFY(m_town->write(*m_village, stick(2)));
            QVERIFY(m_village->read(stick(2)));
            order = m_village->order({m_town.get()}, stick(1));
            order.limit = 8 << 20;
            made = bundle::writeBundle(order, m_village->keys);
            QVERIFY(made);
        }
        QCOMPARE(m_town->files.count(), 6);
    }

    /// The town's store was put back to an earlier backup: it lost what it had confirmed.
    void aReceiverThatWasPutBackGetsItAgain()
    {
        QVERIFY(m_village->write(*m_town, stick(1)));
        QVERIFY(m_town->read(stick(1)));
        QVERIFY(m_town->write(*m_village, stick(2)));
        QVERIFY(m_village->read(stick(2)));
        m_town->store = MemorySyncStore(QList{syncedType()}); // of another past
        QVERIFY(m_town->write(*m_village, stick(3)));
        QVERIFY(m_village->read(stick(3)));
        QCOMPARE(m_village->write(*m_town, stick(4))->counts.documents, 5);
    }

    /// The sender was put back: its numbers mean something else, and it offers everything.
    void aSenderThatWasPutBackOffersEverything()
    {
        QVERIFY(m_village->write(*m_town, stick(1)));
        QVERIFY(m_town->read(stick(1)));
        QVERIFY(m_town->write(*m_village, stick(2)));
        QVERIFY(m_village->read(stick(2)));
        m_village->store.identityText = QStringLiteral("after the restore");
        QCOMPARE(m_village->write(*m_town, stick(3))->counts.documents, 5);
        const auto taken = m_town->read(stick(3));
        QVERIFY(taken);
        QCOMPARE(taken->added, 0);
    }

    void anAuditLogThatWentBackIsSaid()
    {
        const auto with = [this](int seq, const QString &hash, int number) {
            bundle::BundleOrder order = m_village->order({m_town.get()}, stick(number));
            order.auditHead = {{QStringLiteral("seq"), seq}, {QStringLiteral("hash"), hash}};
            QVERIFY(bundle::writeBundle(order, m_village->keys));
        };
        with(10, QStringLiteral("aa"), 1);
        QVERIFY(!m_town->read(stick(1))->auditHeadWentBack);
        with(12, QStringLiteral("bb"), 2);
        QVERIFY(!m_town->read(stick(2))->auditHeadWentBack);
        with(11, QStringLiteral("cc"), 3);
        QVERIFY(m_town->read(stick(3))->auditHeadWentBack);
    }

    void manyBundlesAreForgottenWithoutLoss()
    {
        for (int i = 0; i < bundle::tuning::remembered + 20; ++i) {
            m_village->edit(i % 7, named(QStringLiteral("第%1次").arg(i)));
            QVERIFY(m_village->write(*m_town, stick(1)));
            QVERIFY(m_town->read(stick(1)));
            QVERIFY(m_town->write(*m_village, stick(2)));
            QVERIFY(m_village->read(stick(2)));
        }
        QCOMPARE(contents(*m_town), contents(*m_village));
        QCOMPARE(m_village->write(*m_town, stick(1))->counts.documents, 0);
        const auto state = bundle::PeerState::load(m_village->store, m_town->card.desk);
        QVERIFY(state->sent.size() <= bundle::tuning::remembered + 1);
        QVERIFY(state->taken.size() <= bundle::tuning::remembered);
    }

    void aCardTravelsAsAFile()
    {
        const QString path = m_folder->filePath(QStringLiteral("village.yccard"));
        m_village->card.enrolledAt = QDateTime(QDate(2026, 1, 1), QTime(8, 0));
        QVERIFY(bundle::CardFile::write(path, m_village->card, m_village->keys));
        const auto card = bundle::CardFile::read(path);
        QVERIFY(card);
        QCOMPARE(card->fingerprint(), m_village->card.fingerprint());
        QVERIFY(!card->enrolledAt.isValid()); // the city's to tell
        QCOMPARE(card->fingerprint().size(), 6 * 5 + 5);
        QVERIFY(card->fingerprint() != m_town->card.fingerprint());
    }

    void aChangedCardIsRefused()
    {
        const QByteArray good = bundle::CardFile::encode(m_village->card, m_village->keys);
        QVERIFY(bundle::CardFile::decode(good));
        const QByteArray other = m_town->card.boxKey.toBase64();
        QByteArray swapped = good;
        swapped.replace(m_village->card.boxKey.toBase64(), other);
        QCOMPARE(codeOf(bundle::CardFile::decode(swapped)), QStringLiteral("bundle.card-changed"));
        QCOMPARE(codeOf(bundle::CardFile::decode(QByteArray(good).replace("310106013001", "310106013002"))),
                 QStringLiteral("bundle.card-changed"));
        QCOMPARE(codeOf(bundle::CardFile::decode("{}")), QStringLiteral("bundle.not-a-card"));
        QCOMPARE(codeOf(bundle::CardFile::decode(good.first(100))), QStringLiteral("bundle.not-a-card"));
    }

private:
    [[nodiscard]] QString stick(int number) const { return m_folder->filePath(QStringLiteral("%1.ycb").arg(number)); }
    static QString idOf(const QString &path) { return bundle::peekBundle(path)->id; }
    static QMap<QString, QJsonObject> contents(const BundleDesk &desk)
    {
        QMap<QString, QJsonObject> all;
        for (const QString &id : desk.store.ids())
            all.insert(id, desk.store.content(id));
        return all;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<BundleDesk> m_village;
    std::unique_ptr<BundleDesk> m_town;
};

QTEST_GUILESS_MAIN(BundleExchange)
#include "tst_bundle_exchange.moc"
