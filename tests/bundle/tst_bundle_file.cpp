// SPDX-License-Identifier: GPL-3.0-or-later
// What can happen to a file on a stick: cut anywhere, changed anywhere, put together from two, meant for another desk,
// made by somebody else. Each is refused, with the sentence that fits, before anything is applied.
#include "BundleDesk.h"
#include "bundle/ChunkFile.h"
#include "bundle/OpenBundle.h"
#include "bundle/PeerState.h"

#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <csignal>

#include <sys/resource.h>

using namespace yc;
using namespace yc::test;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

template<class T> QString codeOf(const core::Result<T> &result) { return result ? QString() : result.error().code; }

} // namespace

class BundleFile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_village = std::make_unique<BundleDesk>(QStringLiteral("村站"));
        m_town = std::make_unique<BundleDesk>(QStringLiteral("3号窗口"));
        m_town->trust(*m_village);
        for (int i = 0; i < 3; ++i)
            m_village->edit(i, {{QStringLiteral("name"), QStringLiteral("张小明")}, {QStringLiteral("visits"), i}});
        m_village->files.add(QByteArray(3000, 'f'));
        m_path = m_folder->filePath(QStringLiteral("a.ycb"));
        QVERIFY(m_village->write(*m_town, m_path));
    }

    void whatWasWrittenIsRead()
    {
        const auto checked = m_town->check(m_path);
        QVERIFY2(checked, qPrintable(codeOf(checked)));
        QCOMPARE(checked->counts.documents, 3);
        QCOMPARE(checked->counts.files, 1);
        QCOMPARE(checked->header.sender.name, QStringLiteral("村站"));
        QCOMPARE(checked->header.receivers.constFirst().serial, 1);
        QCOMPARE(checked->bytes, QFileInfo(m_path).size());
        QVERIFY(m_town->store.ids().isEmpty()); // a check applies nothing
    }

    void nothingOfAResidentStandsInItInClear()
    {
        const QByteArray content = contentOf(m_path);
        QVERIFY(!content.contains(QStringLiteral("张小明").toUtf8()));
        QVERIFY(!content.contains("resident:"));
        QVERIFY(!content.contains("yc-310106013-residents"));
        QVERIFY(content.contains(QStringLiteral("村站").toUtf8())); // the sender does
    }

    void everyFlippedByteIsRefused()
    {
        const QByteArray good = contentOf(m_path);
        QVERIFY(good.size() < 8000);
        static const QStringList fitting{QStringLiteral("bundle.changed"), QStringLiteral("bundle.truncated"),
                                         QStringLiteral("bundle.not-a-bundle"), QStringLiteral("bundle.forged")};
        const QString path = m_folder->filePath(QStringLiteral("b.ycb"));
        for (qsizetype at = 0; at < good.size(); ++at) {
            QByteArray bad = good;
            bad[at] = static_cast<char>(bad.at(at) ^ (1 << (at % 8)));
            put(path, bad);
            const auto checked = m_town->check(path);
            QVERIFY2(!checked, qPrintable(QString::number(at)));
            QVERIFY2(fitting.contains(checked.error().code),
                     qPrintable(QStringLiteral("%1: %2").arg(at).arg(checked.error().code)));
        }
        QVERIFY(m_town->store.ids().isEmpty());
    }

    void everyCutIsRefused()
    {
        const QByteArray good = contentOf(m_path);
        const QString path = m_folder->filePath(QStringLiteral("b.ycb"));
        for (qsizetype length = 0; length < good.size(); ++length) {
            put(path, good.first(length));
            const QString code = codeOf(m_town->check(path));
            QVERIFY2(code == u"bundle.truncated" || (length == 0 && code == u"bundle.truncated"),
                     qPrintable(QStringLiteral("%1: %2").arg(length).arg(code)));
        }
    }

    void whatWasAppendedIsRefused()
    {
        for (const QByteArray &more : {QByteArray("x"), QByteArray(16, '\0'), contentOf(m_path)}) {
            put(m_path, contentOf(m_path) + more);
            QVERIFY(!m_town->check(m_path));
        }
    }

    void anotherFileIsNoBundle()
    {
        put(m_path, "%PDF-1.7 and so on, long enough to be anything at all");
        QCOMPARE(codeOf(m_town->check(m_path)), QStringLiteral("bundle.not-a-bundle"));
        QCOMPARE(codeOf(m_town->check(m_folder->filePath(QStringLiteral("gone.ycb")))),
                 QStringLiteral("bundle.stick-gone"));
    }

    void aLaterFormatAsksForAnUpdate()
    {
        QByteArray content = contentOf(m_path);
        const auto length = qFromLittleEndian<quint32>(content.constData() + 12);
        qToLittleEndian(quint32(2), content.data() + 8);
        crypto_generichash(reinterpret_cast<unsigned char *>(content.data()) + 16 + length, 32,
                           reinterpret_cast<const unsigned char *>(content.constData()), 16 + length, nullptr, 0);
        put(m_path, content);
        QCOMPARE(codeOf(m_town->check(m_path)), QStringLiteral("bundle.newer-version"));
    }

    void anotherReceiverIsToldWhoItIsFor()
    {
        BundleDesk other(QStringLiteral("9号窗口"));
        other.trust(*m_village);
        const auto checked = other.check(m_path);
        QCOMPARE(codeOf(checked), QStringLiteral("bundle.not-for-this-desk"));
        QVERIFY(checked.error().context[QStringLiteral("receivers")].toString().contains(QStringLiteral("3号窗口")));
    }

    void itsOwnBundleIsRefused() { QCOMPARE(codeOf(m_village->check(m_path)), QStringLiteral("bundle.own")); }

    void aKeyThatIsNoLongerOursIsSaid()
    {
        BundleDesk again(QStringLiteral("3号窗口"));
        again.keys.deskText = m_town->keys.deskText; // the same desk, set up anew
        again.trust(*m_village);
        QCOMPARE(codeOf(again.check(m_path)), QStringLiteral("bundle.other-key"));
    }

    void anUnknownSenderIsRefused()
    {
        m_town->trusted.clear();
        QCOMPARE(codeOf(m_town->check(m_path)), QStringLiteral("bundle.unknown-sender"));
    }

    /// Somebody who has the receiver's public key, and knows the sender's name and number.
    void aForgedSignatureIsRefused()
    {
        BundleDesk forger(QStringLiteral("村站"));
        forger.keys.deskText = m_village->keys.deskText;
        forger.card.desk = m_village->card.desk;
        forger.edit(9, {{QStringLiteral("name"), QStringLiteral("假")}});
        QVERIFY(forger.write(*m_town, m_path));
        QCOMPARE(codeOf(m_town->check(m_path)), QStringLiteral("bundle.forged"));
    }

    /// A second receiver knows the key of the file; they cannot change what the sender said.
    void anotherReceiverCannotChangeIt()
    {
        BundleDesk other(QStringLiteral("9号窗口"));
        QVERIFY(bundle::writeBundle(m_village->order({m_town.get(), &other}, m_path), m_village->keys));
        auto open = bundle::OpenBundle::open(m_path, other.keys);
        QVERIFY(open);
        QVERIFY(m_town->check(m_path)); // as it is, it is good
        const QByteArray header = (*open)->headerBytes;
        auto writer = bundle::ChunkWriter::create(m_path, header, *(*open)->key, other.keys);
        QVERIFY(writer);
        QVERIFY((*writer)->write(bundle::Chunk{bundle::Chunk::Type::End, bundle::Counts().encode()}.encode(), true));
        QVERIFY((*writer)->close());
        QCOMPARE(codeOf(m_town->check(m_path)), QStringLiteral("bundle.forged"));
    }

    void swappedChunksAreRefused()
    {
        const QByteArray good = contentOf(m_path);
        const auto headerLength = qFromLittleEndian<quint32>(good.constData() + 12);
        const qsizetype body = 16 + qsizetype(headerLength) + 32 + 24;
        QList<QByteArray> chunks;
        qsizetype at = body;
        while (at < good.size() - 64 - 16) {
            const qsizetype length = 4 + qsizetype(qFromLittleEndian<quint32>(good.constData() + at));
            chunks.append(good.mid(at, length));
            at += length;
        }
        QVERIFY(chunks.size() >= 3);
        const auto with = [&](const QList<QByteArray> &order) {
            return good.first(body) + order.join() + good.last(64 + 16);
        };
        put(m_path, with(chunks));
        QVERIFY(m_town->check(m_path));
        QList<QByteArray> swapped = chunks;
        swapped.swapItemsAt(1, 2);
        put(m_path, with(swapped));
        QVERIFY(!m_town->check(m_path));
        QList<QByteArray> doubled = chunks;
        doubled.insert(1, chunks.at(1));
        put(m_path, with(doubled));
        QVERIFY(!m_town->check(m_path));
        QList<QByteArray> fewer = chunks;
        fewer.removeAt(1);
        put(m_path, with(fewer));
        QVERIFY(!m_town->check(m_path));
        // Of another bundle to the same receiver.
        const QString second = m_folder->filePath(QStringLiteral("second.ycb"));
        QVERIFY(m_village->write(*m_town, second));
        const QByteArray other = contentOf(second);
        put(m_path, good.first(body) + other.mid(other.size() - (good.size() - body)));
        QVERIFY(!m_town->check(m_path));
    }

    void anotherStreetsRecordsAreRefused()
    {
        m_village->card.org = QStringLiteral("310106099001");
        m_town->trusted = {m_village->card};
        QVERIFY(m_village->write(*m_town, m_path));
        QCOMPARE(codeOf(m_town->check(m_path)), QStringLiteral("bundle.foreign-dataset"));
    }

    void recordsInTheWrongDatasetAreRefused()
    {
        QJsonObject elsewhere = sampleContent({{QStringLiteral("name"), QStringLiteral("外")}});
        elsewhere[QStringLiteral("org")] = QStringLiteral("310106099001");
        m_village->store.edit(sampleId(77), elsewhere);
        QVERIFY(m_village->write(*m_town, m_path));
        QCOMPARE(codeOf(m_town->check(m_path)), QStringLiteral("bundle.foreign-dataset"));
        bundle::CheckOptions options = m_town->options();
        options.lineOf = [](const QString &) { return QStringLiteral("affairs"); };
        QCOMPARE(codeOf(bundle::checkBundle(m_path, m_town->keys, options)), QStringLiteral("bundle.foreign-dataset"));
    }

    void aDatasetThatIsNotKeptHereIsRefused()
    {
        bundle::CheckOptions options = m_town->options();
        options.keeps = [](const QString &) { return false; };
        QCOMPARE(codeOf(bundle::checkBundle(m_path, m_town->keys, options)), QStringLiteral("bundle.unknown-dataset"));
    }

    void whoMaySpeakForWhich_data()
    {
        QTest::addColumn<QString>("org");
        QTest::addColumn<bool>("may");
        QTest::newRow("village of the street") << QStringLiteral("310106013001") << true;
        QTest::newRow("street") << QStringLiteral("310106013") << true;
        QTest::newRow("street, padded") << QStringLiteral("310106013000") << true;
        QTest::newRow("district") << QStringLiteral("310106") << true;
        QTest::newRow("district, padded") << QStringLiteral("310106000000") << true;
        QTest::newRow("another street") << QStringLiteral("310106014") << false;
        QTest::newRow("another district") << QStringLiteral("310107000000") << false;
        QTest::newRow("nobody") << QString() << false;
    }
    void whoMaySpeakForWhich()
    {
        QFETCH(QString, org);
        QTEST(bundle::maySpeakFor(org, BundleDesk::dataset), "may");
    }

    void aCopyIsMadeWhileItIsChecked()
    {
        bundle::CheckOptions options = m_town->options();
        options.copyTo = m_folder->filePath(QStringLiteral("copy.ycb"));
        const auto checked = bundle::checkBundle(m_path, m_town->keys, options);
        QVERIFY(checked);
        QCOMPARE(contentOf(options.copyTo), contentOf(m_path));
        QVERIFY(QFile::remove(m_path)); // the stick is gone
        QVERIFY(bundle::takeIn(*checked, m_town->keys, m_town->stores()));
        QCOMPARE(m_town->store.ids().size(), 3);
    }

    void aCopyOfWhatIsBadIsNotKept()
    {
        QByteArray bad = contentOf(m_path);
        bad[bad.size() - 40] = static_cast<char>(bad.at(bad.size() - 40) ^ 1);
        put(m_path, bad);
        bundle::CheckOptions options = m_town->options();
        options.copyTo = m_folder->filePath(QStringLiteral("copy.ycb"));
        QCOMPARE(codeOf(bundle::checkBundle(m_path, m_town->keys, options)), QStringLiteral("bundle.forged"));
        QCOMPARE(QDir(m_folder->path()).entryList({QStringLiteral("copy*")}), QStringList());
    }

    void anUnusableReceiverIsRefused()
    {
        m_town->card.revokedAt = QDateTime(QDate(2026, 11, 1), QTime(8, 0));
        QCOMPARE(codeOf(m_village->write(*m_town, m_path)), QStringLiteral("bundle.receiver-unusable"));
        m_town->card.revokedAt = {};
        m_town->card.boxKey.clear();
        QCOMPARE(codeOf(m_village->write(*m_town, m_path)), QStringLiteral("bundle.receiver-unusable"));
        QCOMPARE(codeOf(bundle::writeBundle(m_village->order({}, m_path), m_village->keys)),
                 QStringLiteral("bundle.no-receiver"));
    }

    void aCancelledOneLeavesNoFileAndCountsAsNotSent()
    {
        const QString path = m_folder->filePath(QStringLiteral("b.ycb"));
        std::stop_source stop;
        stop.request_stop();
        const auto made =
            bundle::writeBundle(m_village->order({m_town.get()}, path), m_village->keys, {}, stop.get_token());
        QCOMPARE(codeOf(made), QStringLiteral("cancelled"));
        QCOMPARE(QDir(m_folder->path()).entryList({QStringLiteral("b*")}), QStringList());
        const auto state = bundle::PeerState::load(m_village->store, m_town->card.desk);
        QCOMPARE(state->sent.size(), 1); // init()'s
    }

    /// The largest file that the process may write: what a full stick does in the middle of it.
    void aFullStickIsSaidAndLeavesNoFile()
    {
        QByteArray noise(400'000, Qt::Uninitialized);
        randombytes_buf(noise.data(), static_cast<size_t>(noise.size()));
        m_village->files.add(noise);
        const QString path = m_folder->filePath(QStringLiteral("b.ycb"));
        rlimit before{};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
        const rlimit tight{100'000, before.rlim_max};
        std::signal(SIGXFSZ, SIG_IGN);
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &tight), 0);
        const auto made = m_village->write(*m_town, path);
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
        QCOMPARE(codeOf(made), QStringLiteral("bundle.file-too-large"));
        QCOMPARE(QDir(m_folder->path()).entryList({QStringLiteral("b*")}), QStringList());
        QCOMPARE(bundle::PeerState::load(m_village->store, m_town->card.desk)->sent.size(), 1);
        QCOMPARE(bundle::bundleFileError(ENOSPC, path).code, QStringLiteral("bundle.disk-full"));
        QCOMPARE(bundle::bundleFileError(EROFS, path).code, QStringLiteral("bundle.read-only"));
        QCOMPARE(bundle::bundleFileError(EIO, path).code, QStringLiteral("bundle.io"));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<BundleDesk> m_village;
    std::unique_ptr<BundleDesk> m_town;
    QString m_path;
};

QTEST_GUILESS_MAIN(BundleFile)
#include "tst_bundle_file.moc"
