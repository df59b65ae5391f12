// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "services/affairs/rules/ServiceItem.h"
#include "services/affairs/rules/Supervision.h"

#include <QHash>
#include <QList>

namespace yc::affairs {

/// All service items in all their versions, found by what a clerk types. Immutable once loaded: share it between
/// threads.
class Catalogue {
public:
    /// The catalogue in the program, with the files of `overrideFolder` (same layout, may be empty or absent) over it:
    /// a line file there adds items, and replaces a version that it repeats. Errors as CatalogueReader, and
    /// "catalogue.empty", "catalogue.duplicate" {file, name}, "catalogue.cannot-read" {file}.
    [[nodiscard]] static core::Result<Catalogue> load(const QString &overrideFolder = {});
    /// A catalogue of a folder alone, for tests and for checking an override before it is used.
    [[nodiscard]] static core::Result<Catalogue> loadFolder(const QString &folder);

    /// Every version, in the order of the catalogue number, older versions first.
    [[nodiscard]] const QList<ServiceItem> &items() const { return m_items; }
    /// The version in force on that day; null if there is none (not yet, no longer, unknown).
    [[nodiscard]] const ServiceItem *item(const QString &id, QDate day) const;
    /// Exactly this version, whatever the day: a case keeps the rules it was accepted by.
    [[nodiscard]] const ServiceItem *version(const QString &id, int number) const;
    /// Items in force on that day, one version each, by catalogue number.
    [[nodiscard]] QList<const ServiceItem *> itemsAt(QDate day) const;

    /// Best first: by name, alias, pinyin (full or initials, from the start or inside), basic code and line. Every word
    /// of `text` must match. Empty text finds nothing. Under 5 ms for hundreds of items.
    [[nodiscard]] QList<const ServiceItem *> find(const QString &text, QDate day, int limit = 20) const;

    [[nodiscard]] const Supervision &supervision() const { return m_supervision; }
    [[nodiscard]] const TargetWords &targetWords() const { return m_words; }
    /// The form of somebody who acts for the applicant.
    [[nodiscard]] const QList<FormField> &agentFields() const { return m_agentFields; }
    [[nodiscard]] LocalText sourceLabel(const QString &source) const { return m_sources.value(source); }
    [[nodiscard]] LocalText blockTitle(const QString &block) const { return m_blockTitles.value(block); }

private:
    struct Key {
        QString text;
        int weight = 0;
    };
    core::Result<> readFolder(const QString &folder, class CatalogueReader &reader, bool override);
    core::Result<> add(const QString &file, const ServiceItem &item, bool override);
    /// Takes what `reader` gathered besides the items; without items, the error names `folder`.
    core::Result<> finish(const CatalogueReader &reader, const QString &folder);
    void makeIndex();
    static int matchWord(const QList<Key> &keys, const QString &word);

    QList<ServiceItem> m_items;
    QList<QList<Key>> m_keys;                    ///< beside m_items
    QHash<QString, QList<qsizetype>> m_versions; ///< id → places in m_items, oldest first
    Supervision m_supervision;
    TargetWords m_words;
    QList<FormField> m_agentFields;
    QHash<QString, LocalText> m_sources;
    QHash<QString, LocalText> m_blockTitles;
};

} // namespace yc::affairs
