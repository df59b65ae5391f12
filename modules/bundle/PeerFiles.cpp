// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/PeerFiles.h"

#include "bundle/Tuning.h"

#include <QJsonArray>
#include <QtEndian>

namespace yc::bundle {

namespace {

QString key(const QString &peer) { return QStringLiteral("bundle-files/%1").arg(peer); }

QString packed(const QSet<quint64> &set)
{
    QByteArray bytes(set.size() * qsizetype(sizeof(quint64)), Qt::Uninitialized);
    char *at = bytes.data();
    for (const quint64 one : set) {
        qToLittleEndian(one, at);
        at += sizeof(quint64);
    }
    return QString::fromLatin1(bytes.toBase64());
}

QSet<quint64> unpacked(const QJsonValue &json)
{
    const QByteArray bytes = QByteArray::fromBase64(json.toString().toLatin1());
    QSet<quint64> set;
    for (qsizetype at = 0; at + qsizetype(sizeof(quint64)) <= bytes.size(); at += qsizetype(sizeof(quint64)))
        set.insert(qFromLittleEndian<quint64>(bytes.constData() + at));
    return set;
}

} // namespace

quint64 PeerFiles::shortOf(const QString &digest) { return digest.left(16).toULongLong(nullptr, 16); }

void PeerFiles::noteSent(const QString &bundle, const QSet<quint64> &files)
{
    if (files.isEmpty())
        return;
    bundles.append(bundle);
    sent.insert(bundle, files);
    while (bundles.size() > tuning::rememberedFiles)
        sent.remove(bundles.takeFirst());
}

void PeerFiles::hear(const QString &itsStore, const QStringList &ofOurs, const QStringList &itWants)
{
    if (!peerStore.isEmpty() && peerStore != itsStore)
        known.clear();
    peerStore = itsStore;
    for (const QString &id : ofOurs) {
        known.unite(sent.take(id));
        bundles.removeAll(id);
    }
    wanted = itWants;
    for (const QString &digest : itWants)
        known.remove(shortOf(digest));
}

QJsonObject PeerFiles::toJson() const
{
    QJsonArray unanswered;
    for (const QString &id : bundles)
        unanswered.append(QJsonObject{{QStringLiteral("id"), id}, {QStringLiteral("files"), packed(sent.value(id))}});
    return {{QStringLiteral("peer_store"), peerStore},
            {QStringLiteral("known"), packed(known)},
            {QStringLiteral("sent"), unanswered},
            {QStringLiteral("wanted"), QJsonArray::fromStringList(wanted)}};
}

PeerFiles PeerFiles::fromJson(const QJsonObject &json)
{
    PeerFiles files;
    files.peerStore = json.value(u"peer_store").toString();
    files.known = unpacked(json.value(u"known"));
    for (const QJsonValue &one : json.value(u"sent").toArray()) {
        files.bundles.append(one[u"id"].toString());
        files.sent.insert(one[u"id"].toString(), unpacked(one[u"files"]));
    }
    for (const QJsonValue &digest : json.value(u"wanted").toArray())
        files.wanted.append(digest.toString());
    return files;
}

core::Result<PeerFiles> PeerFiles::load(replica::SyncStore &store, const QString &peer)
{
    YC_ASSIGN(const QJsonObject json, store.checkpoint(key(peer)));
    return fromJson(json);
}

core::Result<> PeerFiles::save(replica::SyncStore &store, const QString &peer) const
{
    return store.saveCheckpoint(key(peer), toJson());
}

} // namespace yc::bundle
