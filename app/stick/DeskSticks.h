// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bundle/BundleIntake.h"
#include "store/DeskTrust.h"

namespace yc::stick {

/// A bundle that was made, and where it is.
struct Made {
    bundle::BundleMade bundle;
    QString path;
};

/// Bundles and cards of an open desk. Everything blocks: call it on a thread of its own, never on the event loop's. The
/// store outlives it. What is changed runs as commands of the store, with its permissions and its rows.
class DeskSticks {
public:
    struct Where {
        QString folder; ///< of the desk: bundles that are being taken in wait there
        QList<core::RecordType> types;
        QString program; ///< version
    };
    DeskSticks(store::SqlDocumentStore &store, Where where)
        : m_store(store)
        , m_where(std::move(where))
    {
    }

    [[nodiscard]] core::Result<std::shared_ptr<store::DeskCircle>> circle();
    /// Into a new file; errors of bundle::CardFile.
    [[nodiscard]] core::Result<> writeCard(const QString &path);
    [[nodiscard]] core::Result<> trust(const core::DeskCard &card);
    [[nodiscard]] core::Result<> revoke(const QString &desk, const QString &reason);

    /// For these desks, into a folder (a stick), under a name that says what it is, or as a file. What does not fit on
    /// the stick goes with the next bundle. Errors of bundle::writeBundle(), "permission.denied", "bundle.not-trusted"
    /// {organisation, name}, "bundle.keys-changed" {…}, "bundle.no-common-dataset".
    [[nodiscard]] core::Result<Made> make(const QStringList &desks, const QString &target,
                                          const bundle::Progress &progress = {}, const std::stop_token &stop = {});
    /// Checks a bundle, and copies it into the desk's folder meanwhile, so that the stick may go. Nothing is applied.
    /// Errors of bundle::checkBundle().
    [[nodiscard]] core::Result<bundle::CheckedBundle> look(const QString &path, const bundle::Progress &progress = {},
                                                           const std::stop_token &stop = {});
    /// Takes in what look() has checked; the copy goes when all of it is in the store. Errors of bundle::takeIn(),
    /// "permission.denied".
    [[nodiscard]] core::Result<bundle::Taken>
    take(const bundle::CheckedBundle &bundle, const bundle::Progress &progress = {}, const std::stop_token &stop = {});
    /// The copy of a bundle that is not wanted after all.
    void forget(const bundle::CheckedBundle &bundle);
    /// Copies of bundles whose taking in has begun and not ended: to be looked at and taken again.
    [[nodiscard]] QStringList unfinished() const;

    /// Bundles in a folder, the newest first; not below it.
    [[nodiscard]] static QStringList bundlesIn(const QString &folder);
    /// "静安寺街道 3": how a desk is called in lists and sentences.
    [[nodiscard]] static QString nameOf(const QString &organisation, const QString &window);
    /// Bytes that a file may have there: free space, and what FAT32 holds.
    [[nodiscard]] static qint64 limitOf(const QString &folder);

private:
    struct Datasets;
    [[nodiscard]] core::Result<std::unique_ptr<Datasets>> datasets(const QStringList &names);
    [[nodiscard]] bool keeps(const QString &dataset) const;
    [[nodiscard]] QString lineOf(const QString &type) const;
    [[nodiscard]] QString inbox() const;

    store::SqlDocumentStore &m_store;
    Where m_where;
};

} // namespace yc::stick
