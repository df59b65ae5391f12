// SPDX-License-Identifier: GPL-3.0-or-later
#include "tabular/ZipArchive.h"

#include "tabular/TableLimits.h"

#include <QFile>

#include <minizip/unzip.h>

#include <algorithm>

namespace yc::tabular {

using core::ErrorKind;
using core::fail;

namespace {

constexpr int withoutCase = 2;

class ZipPart final : public QIODevice {
public:
    ZipPart(unzFile zip, quint64 size)
        : m_zip(zip)
        , m_left(size)
    {
        open(QIODevice::ReadOnly);
    }
    ~ZipPart() override { unzCloseCurrentFile(m_zip); }
    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] bool atEnd() const override { return m_ended && QIODevice::atEnd(); }

protected:
    qint64 readData(char *data, qint64 length) override
    {
        if (m_ended)
            return m_failed ? -1 : 0;
        const int count = unzReadCurrentFile(m_zip, data, unsigned(std::min<qint64>(length, 1 << 20)));
        // A part that unpacks to more than its entry says is a lie about its size.
        if (count < 0 || quint64(count) > m_left) {
            m_failed = m_ended = true;
            return -1;
        }
        m_left -= quint64(count);
        if (count == 0 && length > 0) {
            m_ended = true;
            m_failed = m_left > 0;
            return m_failed ? -1 : 0;
        }
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    unzFile m_zip;
    quint64 m_left;
    bool m_ended = false;
    bool m_failed = false;
};

} // namespace

core::Result<std::unique_ptr<ZipArchive>> ZipArchive::open(const QString &path)
{
    unzFile zip = unzOpen64(QFile::encodeName(path).constData());
    if (!zip)
        return fail(ErrorKind::FixInput, "tabular.damaged");
    return std::unique_ptr<ZipArchive>(new ZipArchive(zip));
}

ZipArchive::~ZipArchive() { unzClose(m_zip); }

bool ZipArchive::contains(const QString &part) const
{
    return unzLocateFile(m_zip, part.toUtf8().constData(), withoutCase) == UNZ_OK;
}

core::Result<std::unique_ptr<QIODevice>> ZipArchive::part(const QString &name)
{
    unz_file_info64 info{};
    if (!contains(name) || unzGetCurrentFileInfo64(m_zip, &info, nullptr, 0, nullptr, 0, nullptr, 0) != UNZ_OK)
        return fail(ErrorKind::FixInput, "tabular.damaged", {{QStringLiteral("part"), name}});
    const bool bomb = info.uncompressed_size > limits::smallPartBytes &&
                      info.uncompressed_size / std::max<quint64>(info.compressed_size, 1) > limits::packingRatio;
    if (bomb || info.uncompressed_size > limits::partBytes)
        return fail(ErrorKind::FixInput, "tabular.too-large", {{QStringLiteral("part"), name}});
    if ((info.flag & 1) != 0)
        return fail(ErrorKind::FixInput, "tabular.password");
    if (unzOpenCurrentFile(m_zip) != UNZ_OK)
        return fail(ErrorKind::FixInput, "tabular.damaged", {{QStringLiteral("part"), name}});
    return std::make_unique<ZipPart>(m_zip, info.uncompressed_size);
}

} // namespace yc::tabular
