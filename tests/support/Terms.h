// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QHash>
#include <QTranslator>

#include <cstdio>

namespace yc::test {

/// Chinese straight from translations/terms, before it is collected into the .ts file. Names what has no term on
/// standard output if asked to.
class Terms final : public QTranslator {
public:
    enum class Missing { Silent, Named };
    explicit Terms(Missing missing = Missing::Silent)
        : m_missing(missing)
    {
        const QDir folder(qEnvironmentVariable("YC_SOURCE_DIR", QStringLiteral(".")) +
                          QStringLiteral("/translations/terms"));
        const QStringList names = folder.entryList({QStringLiteral("*.tsv")});
        for (const QString &name : names) {
            QFile file(folder.filePath(name));
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
            for (const QString &line : lines) {
                const QStringList cells = line.split(u'\t');
                if (cells.size() == 3)
                    m_words.insert(cells.at(0) + u'\t' + cells.at(1), cells.at(2));
            }
        }
    }
    [[nodiscard]] bool isEmpty() const override { return m_words.isEmpty(); }
    [[nodiscard]] QString translate(const char *context, const char *source, const char *, int) const override
    {
        // tr() in a class of yc::ui has the context "yc::ui::Banner"; the terms name the class alone.
        const QString name = QString::fromLatin1(context).section(QStringLiteral("::"), -1);
        const QString found = m_words.value(name + u'\t' + QString::fromUtf8(source));
        if (found.isEmpty() && m_missing == Missing::Named && !name.startsWith(u'Q'))
            std::printf("no term: %s\t%s\n", qPrintable(name), source);
        return found;
    }

private:
    Missing m_missing;
    QHash<QString, QString> m_words;
};

} // namespace yc::test
