// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ScanImage.h"

#include <QBuffer>
#include <QImageReader>
#include <QPromise>
#include <QThreadPool>

#include <algorithm>
#include <memory>

namespace yc::ui {

using core::Result;

namespace {

constexpr int memoryMegabytes = 512; ///< for reading one

Result<QImage> decoded(const QByteArray &bytes, int side, const std::stop_token &stop)
{
    if (stop.stop_requested())
        return core::fail(core::ErrorKind::Cancelled, "cancelled");
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader::setAllocationLimit(memoryMegabytes);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    if (const QSize size = reader.size(); size.isValid() && std::max(size.width(), size.height()) > side)
        reader.setScaledSize(size.scaled(side, side, Qt::KeepAspectRatio).expandedTo({1, 1}));
    const QImage image = reader.read();
    if (image.isNull())
        return core::fail(core::ErrorKind::FixInput, "file.no-picture");
    return image;
}

} // namespace

QThreadPool &ScanImage::threads()
{
    static QThreadPool *pool = [] { // ends with the process: what runs in it holds values only
        auto *made = new QThreadPool;
        made->setMaxThreadCount(2);
        made->setThreadPriority(QThread::LowPriority);
        return made;
    }();
    return *pool;
}

QFuture<Result<QImage>> ScanImage::read(const QByteArray &bytes, int side, std::stop_token stop)
{
    auto promise = std::make_shared<QPromise<Result<QImage>>>();
    promise->start();
    QFuture<Result<QImage>> future = promise->future();
    threads().start([promise, bytes, side, stop = std::move(stop)] {
        promise->addResult(decoded(bytes, side, stop));
        promise->finish();
    });
    return future;
}

QImage ScanImage::within(const QImage &image, int side)
{
    constexpr int rough = 4; // times: what is left out first does not show, and costs a tenth of a second otherwise
    if (image.isNull() || std::max(image.width(), image.height()) <= side)
        return image;
    const auto scaled = [&image](const QImage &from, int most, Qt::TransformationMode mode) {
        return from.scaled(image.size().scaled(most, most, Qt::KeepAspectRatio).expandedTo({1, 1}),
                           Qt::IgnoreAspectRatio, mode);
    };
    return std::max(image.width(), image.height()) > rough * side
               ? scaled(scaled(image, rough * side, Qt::FastTransformation), side, Qt::SmoothTransformation)
               : scaled(image, side, Qt::SmoothTransformation);
}

} // namespace yc::ui
