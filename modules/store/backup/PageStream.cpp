// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/backup/PageStream.h"

namespace yc::store {

using core::Result;

Result<> copyStore(const QString &path, QByteArrayView key, const QString &newPath, QByteArrayView newKey,
                   const std::stop_token &stop, const std::function<void(qint64, qint64)> &progress)
{
    YC_ASSIGN(const auto reader, PageReader::open(path, key));
    const std::stop_callback end(stop, [&reader] { reader->interrupt(); });
    YC_ASSIGN(const auto writer, PageWriter::create(newPath, newKey, reader->pageCount(), reader->pageSize()));
    const qint64 all = reader->pageCount();
    qint64 done = 0;
    for (;;) {
        YC_ASSIGN(auto page, reader->next());
        if (!page)
            break;
        YC_TRY(writer->put(page->number, page->bytes));
        if (progress && ++done % (all / 256 + 1) == 0)
            progress(std::min(done, all), all);
    }
    return writer->finish();
}

} // namespace yc::store
