// SPDX-License-Identifier: GPL-3.0-or-later
#include "stick/DeskSticks.h"

#include "bundle/CardFile.h"
#include "bundle/Tuning.h"
#include "core/Dataset.h"
#include "store/CommandList.h"
#include "store/files/CarriedFiles.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QStorageInfo>

#include <algorithm>

namespace yc::stick {

using bundle::CheckedBundle;
using core::ErrorKind;
using core::Result;

namespace {

const QString kSuffix = QStringLiteral("ycb");

/// This thread is one that may wait.
template<class T> T wait(QFuture<T> future)
{
    future.waitForFinished();
    return future.result();
}

QVariantMap contextOf(const QString &organisation, const QString &name)
{
    return {{QStringLiteral("organisation"), organisation}, {QStringLiteral("name"), name}};
}

/// The card of a sender or receiver, or why it does not do.
Result<core::DeskCard> trusted(const store::DeskCircle &circle, const bundle::Party &party)
{
    const store::KnownDesk *known = circle.find(party.desk);
    const QVariantMap context = contextOf(party.organisation, party.name);
    if (!known)
        return core::fail(ErrorKind::AskPermission, "bundle.unknown-sender", context);
    if (known->card.isRevoked())
        return core::fail(ErrorKind::AskPermission, "bundle.revoked-sender",
                          contextOf(known->card.organisation, known->card.name));
    if (known->keysChanged())
        return core::fail(ErrorKind::AskPermission, "bundle.keys-changed",
                          contextOf(known->card.organisation, known->card.name));
    if (!known->isTrusted())
        return core::fail(ErrorKind::AskPermission, "bundle.not-trusted",
                          contextOf(known->card.organisation, known->card.name));
    return known->card;
}

/// A name that every file system of a stick takes.
QString plain(QString name)
{
    for (QChar &letter : name) {
        if (!letter.isLetterOrNumber() && letter != u'-')
            letter = u'-';
    }
    return name.left(40);
}

QString fileName(const bundle::Party &sender, const bundle::Receiver &receiver, const QDateTime &at)
{
    return QStringLiteral("一窗同步包-%1-%2-%3号.%4")
        .arg(plain(DeskSticks::nameOf(sender.organisation, sender.name)),
             at.toLocalTime().toString(QStringLiteral("yyyyMMdd-HHmm")))
        .arg(receiver.serial)
        .arg(kSuffix);
}

} // namespace

/// Stores of the datasets, for as long as the work takes.
struct DeskSticks::Datasets {
    std::vector<std::unique_ptr<replica::SyncStore>> stores;
    std::vector<std::unique_ptr<replica::FilePort>> files;
    QList<bundle::DatasetStores> list;
};

QString DeskSticks::nameOf(const QString &organisation, const QString &window)
{
    return window.isEmpty() ? organisation : QStringLiteral("%1 %2").arg(organisation, window);
}

Result<std::shared_ptr<store::DeskCircle>> DeskSticks::circle() { return wait(store::DeskTrust::circle(m_store)); }

Result<> DeskSticks::writeCard(const QString &path)
{
    YC_ASSIGN(const std::shared_ptr<store::DeskCircle> known, circle());
    return bundle::CardFile::write(path, known->own, *known->keys);
}

Result<> DeskSticks::trust(const core::DeskCard &card)
{
    YC_TRY(wait(store::DeskTrust::trust(m_store, card)));
    return {};
}

Result<> DeskSticks::revoke(const QString &desk, const QString &reason)
{
    YC_TRY(wait(store::DeskTrust::revoke(m_store, desk, reason)));
    return {};
}

Result<std::unique_ptr<DeskSticks::Datasets>> DeskSticks::datasets(const QStringList &names)
{
    auto datasets = std::make_unique<Datasets>();
    for (const QString &name : names) {
        datasets->stores.push_back(m_store.replica(core::Dataset::fromName(name)));
        datasets->files.push_back(store::carriedFiles(m_store, name));
        datasets->list.append({name, datasets->stores.back().get(), datasets->files.back().get()});
    }
    return datasets;
}

QString DeskSticks::lineOf(const QString &type) const
{
    const auto found = std::ranges::find(m_where.types, type, &core::RecordType::name);
    return found == m_where.types.end() ? QString() : found->line;
}

bool DeskSticks::keeps(const QString &dataset) const
{
    const QString line = core::Dataset::fromName(dataset).line;
    return bundle::maySpeakFor(m_store.session().org, dataset) &&
           std::ranges::any_of(m_where.types,
                               [&line](const core::RecordType &type) { return !type.localOnly && type.line == line; });
}

QString DeskSticks::inbox() const { return QDir(m_where.folder).filePath(QStringLiteral("bundles")); }

Result<Made> DeskSticks::make(const QStringList &desks, const QString &target, const bundle::Progress &progress,
                              const std::stop_token &stop)
{
    YC_ASSIGN(const std::shared_ptr<store::DeskCircle> known, circle());
    bundle::BundleOrder order;
    order.sender = known->own;
    for (const QString &desk : desks) {
        if (!known->find(desk))
            return core::fail(ErrorKind::FixInput, "bundle.no-receiver");
        bundle::Party party;
        party.desk = desk;
        YC_ASSIGN(const core::DeskCard card, trusted(*known, party));
        order.receivers.append({card, 0});
    }
    QStringList names;
    YC_ASSIGN(const QList<core::Dataset> held, m_store.datasets());
    for (const core::Dataset &dataset : held) {
        const QString name = dataset.name();
        const bool fits = keeps(name) && std::ranges::all_of(order.receivers, [&name](const auto &to) {
                              return bundle::maySpeakFor(to.card.org, name);
                          });
        if (fits)
            names.append(name);
    }
    if (names.isEmpty() && !order.receivers.isEmpty())
        return core::fail(ErrorKind::FixInput, "bundle.no-common-dataset");

    core::Command command = store::commands::bundleMake.command();
    QStringList to;
    for (const bundle::BundleOrder::To &receiver : std::as_const(order.receivers))
        to.append(nameOf(receiver.card.organisation, receiver.card.name));
    command.reason = to.join(QStringLiteral("、"));
    command.subject = desks.size() == 1 ? core::DeskCard::recordId(desks.constFirst()) : QString();
    command.wholeDesk = true;
    command.work = [desks](core::Transaction &transaction) -> Result<QJsonObject> {
        QJsonArray serials;
        for (const QString &desk : desks) {
            YC_ASSIGN(const qint64 serial, transaction.nextNumber(QStringLiteral("bundle/%1").arg(desk)));
            serials.append(serial);
        }
        return QJsonObject{{QStringLiteral("serials"), serials}};
    };
    YC_ASSIGN(const QJsonObject numbers, wait(m_store.execute(std::move(command))));
    for (qsizetype i = 0; i < order.receivers.size(); ++i)
        order.receivers[i].serial = numbers.value(u"serials")[i].toInteger();
    order.madeAt = m_store.clock().now();
    order.program = m_where.program;
    YC_ASSIGN(const store::SignedHead head, wait(m_store.noteHead()));
    order.auditHead = head.toJson();
    const bool isFolder = QFileInfo(target).isDir();
    order.path = target;
    if (isFolder) {
        const bundle::Party me{{}, {}, known->own.organisation, known->own.name};
        bundle::Receiver first;
        first.serial = order.receivers.isEmpty() ? 0 : order.receivers.constFirst().serial;
        order.path = QDir(target).filePath(fileName(me, first, order.madeAt));
    }
    order.limit = limitOf(QFileInfo(order.path).absolutePath());
    YC_ASSIGN(const std::unique_ptr<Datasets> stores, datasets(names));
    order.datasets = stores->list;
    YC_ASSIGN(bundle::BundleMade made, bundle::writeBundle(order, *known->keys, progress, stop));
    return Made{std::move(made), order.path};
}

Result<CheckedBundle> DeskSticks::look(const QString &path, const bundle::Progress &progress,
                                       const std::stop_token &stop)
{
    YC_ASSIGN(const std::shared_ptr<store::DeskCircle> known, circle());
    YC_ASSIGN(const bundle::BundleHeader header, bundle::peekBundle(path));
    bundle::CheckOptions options;
    options.sender = [&known](const bundle::Party &party) { return trusted(*known, party); };
    options.keeps = [this](const QString &dataset) { return keeps(dataset); };
    options.lineOf = [this](const QString &type) { return lineOf(type); };
    QDir().mkpath(inbox());
    const QStringList killed = QDir(inbox()).entryList({QStringLiteral("*.part")}, QDir::Files);
    for (const QString &part : killed) // of a check that ended with the program
        QFile::remove(QDir(inbox()).filePath(part));
    const QString copy =
        QDir(inbox()).filePath(QStringLiteral("%1.%2").arg(plain(header.id), kSuffix)); // of anybody: not a path
    if (QFileInfo(path).absoluteFilePath() != QFileInfo(copy).absoluteFilePath())
        options.copyTo = copy;
    return bundle::checkBundle(path, *known->keys, options, progress, stop);
}

Result<bundle::Taken> DeskSticks::take(const CheckedBundle &bundle, const bundle::Progress &progress,
                                       const std::stop_token &stop)
{
    YC_ASSIGN(const std::shared_ptr<store::DeskCircle> known, circle());
    YC_TRY(trusted(*known, bundle.header.sender)); // somebody may have withdrawn it since
    const bundle::Receiver *me = bundle.header.receiver(known->own.desk);
    core::Command command = store::commands::bundleTake.command();
    command.subject = core::DeskCard::recordId(bundle.header.sender.desk);
    command.reason = QStringLiteral("%1 #%2").arg(bundle.header.id).arg(me ? me->serial : 0);
    command.work = [](core::Transaction &) -> Result<QJsonObject> { return QJsonObject(); };
    YC_TRY(wait(m_store.execute(std::move(command))));
    QStringList names;
    for (const bundle::ManifestDataset &dataset : bundle.manifest.datasets)
        names.append(dataset.name);
    YC_ASSIGN(const std::unique_ptr<Datasets> stores, datasets(names));
    YC_ASSIGN(const bundle::Taken taken, bundle::takeIn(bundle, *known->keys, stores->list, progress, stop));
    forget(bundle);
    return taken;
}

void DeskSticks::forget(const CheckedBundle &bundle)
{
    if (QFileInfo(bundle.path).absolutePath() == QFileInfo(inbox()).absoluteFilePath())
        QFile::remove(bundle.path);
}

QStringList DeskSticks::unfinished() const { return bundlesIn(inbox()); }

QStringList DeskSticks::bundlesIn(const QString &folder)
{
    QStringList paths;
    const QFileInfoList files =
        QDir(folder).entryInfoList({QStringLiteral("*.%1").arg(kSuffix)}, QDir::Files | QDir::Readable, QDir::Time);
    for (const QFileInfo &file : files)
        paths.append(file.absoluteFilePath());
    return paths;
}

qint64 DeskSticks::limitOf(const QString &folder)
{
    const QStorageInfo place(folder);
    if (!place.isValid())
        return 0;
    const bool isFat = place.fileSystemType() == "vfat" || place.fileSystemType() == "msdos";
    const qint64 free = std::max<qint64>(1, place.bytesAvailable());
    return isFat ? std::min(free, bundle::tuning::fatLimit) : free;
}

} // namespace yc::stick
