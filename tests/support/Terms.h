// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QHash>
#include <QTranslator>

namespace yc::test {

/// Chinese straight from translations/terms, for pages whose words are not collected yet.
class Terms final : public QTranslator {
public:
    Terms()
    {
        const QDir terms(qEnvironmentVariable("YC_SOURCE_DIR") + QStringLiteral("/translations/terms"));
        for (const QString &name : terms.entryList({QStringLiteral("*.tsv")})) {
            QFile file(terms.filePath(name));
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
        return m_words.value(QString::fromLatin1(context).section(QStringLiteral("::"), -1) + u'\t' +
                             QString::fromUtf8(source));
    }

private:
    QHash<QString, QString> m_words;
};

} // namespace yc::test
